/** Endings of the files that can be read, one of each kind, as people know them. */
export const FILE_ENDINGS = ['.txt', '.md', '.html', '.docx', '.pdf', '.epub'] as const;

/** The same for the browser's own dialog, with the spellings that are less common. */
export const ACCEPTED_FILES = [...FILE_ENDINGS, '.text', '.markdown', '.htm', '.xhtml'].join(',');
