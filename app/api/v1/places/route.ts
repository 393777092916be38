/** Version 1 of `GET /api/places`. */
export { DELETE, GET, OPTIONS, PATCH, POST, PUT } from '@/app/api/places/route';
