/** What the bench measures, to be bundled. */
export { loadGazetteer } from '@/lib/gazetteer/load-node';
export { geoparse } from '@/lib/geoparse';
