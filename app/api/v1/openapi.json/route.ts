import { describeApi } from '@/lib/api/v1/openapi';
import { originOf } from '@/lib/server/origin';
import { preflight, publicJson } from '@/lib/server/public-read';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The OpenAPI description of this interface. */
export const GET = route({}, ({ request }) => publicJson(request, describeApi(originOf(request))));

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
export const OPTIONS = () => preflight('GET');
