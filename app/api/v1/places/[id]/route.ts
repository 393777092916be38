/** Version 1 of `GET /api/places/{id}`. */
export { DELETE, GET, PATCH, POST, PUT } from '@/app/api/places/[id]/route';
