import { Failure } from '@/lib/errors';
import { route } from '@/lib/server/route';

const notFound = route({}, () => {
  throw new Failure('not-found', 'The interface has no such address. See docs/api.md.');
});

/** Any address under /api that is not one of ours. */
export {
  notFound as DELETE,
  notFound as GET,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
