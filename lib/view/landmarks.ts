/** Ids of the two halves of the page, for links and for the focus to go to. */
export const READING_ID = 'reading';
export const MAP_ID = 'map';
