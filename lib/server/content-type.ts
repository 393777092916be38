/** A media type as a header names it: JSON types are UTF-8 by definition, the others have to say so. */
export function contentType(mediaType: string): string {
  return /[+/]json/.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`;
}
