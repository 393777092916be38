/** Version 1 of `GET /api/places/{id}`. */
export { DELETE, GET, OPTIONS, PATCH, POST, PUT } from '@/app/api/places/[id]/route';
