/** Hand a text or bytes to the browser's downloads under a name. */
export function saveFile(name: string, content: string | Uint8Array, mediaType: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken hold of the data by the next turn; some browsers want a little longer.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
