/** What every saved page has in common lies in this file under `public/pictures/`. */
export const PAGE_ASSETS_FILE = 'page.json';
