/** Endings of the files that can be read, one of each kind, as people know them. */
export const FILE_ENDINGS = ['.txt', '.md', '.html', '.docx', '.pdf', '.epub', '.geojson'] as const;

/** The same with the spellings that are less common. */
const ALL_ENDINGS = [...FILE_ENDINGS, '.text', '.markdown', '.htm', '.xhtml'];

/** For the browser's own dialog. */
export const ACCEPTED_FILES = ALL_ENDINGS.join(',');

/** Whether a file's name says that it may be read. */
export const isReadable = ({ name }: File) =>
  ALL_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
