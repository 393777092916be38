import { describeApi } from '@/lib/api/v1/openapi';
import { originOf } from '@/lib/server/maps';
import { withCors } from '@/lib/server/public-read';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The OpenAPI description of this interface. */
export const GET = route({}, ({ request }) =>
  withCors(Response.json(describeApi(originOf(request)))),
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
