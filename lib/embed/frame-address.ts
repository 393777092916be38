/** The address of a map's frame, from what the element was told. */

/** Attributes that are handed to the frame under the same name, as they are. */
export const FRAME_ATTRIBUTES = [
  'theme',
  'lang',
  'kinds',
  'place',
  'height',
  'load',
  'list',
] as const;
/** Those that are on or off. */
export const FRAME_SWITCHES = ['plain', 'static', 'transparent'] as const;

/** Everything goes into the query: hosts like WordPress keep the fragment for themselves. */
export function frameAddress(server: string, mapId: string, element: Element): string {
  const url = new URL(`/embed/${encodeURIComponent(mapId)}`, server);
  for (const name of FRAME_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value) url.searchParams.set(name, value);
  }
  for (const name of FRAME_SWITCHES) {
    if (element.hasAttribute(name)) url.searchParams.set(name, 'true');
  }
  if (element.hasAttribute('fit')) url.searchParams.set('fitchart', 'true');
  return url.href;
}
