/** Version 1 of `POST /api/geoparse`. */
export { DELETE, GET, PATCH, POST, PUT } from '@/app/api/geoparse/route';
