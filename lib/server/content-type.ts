/**
 * A media type as a header names it: JSON is UTF-8 by definition, pictures are no text, the others
 * have to say so.
 */
export function contentType(mediaType: string): string {
  return /[+/]json|^image\//.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`;
}

/** Pages and drawings are to be kept, not opened as if they were this site's own. */
export function dispositionOf(extension: string): Record<string, string> {
  return extension === 'html' || extension === 'svg'
    ? { 'content-disposition': `attachment; filename="places.${extension}"` }
    : {};
}

/** Text or bytes as the body of a response. */
export function toBody(output: string | Uint8Array): BodyInit {
  return typeof output === 'string' ? output : new Uint8Array(output);
}
