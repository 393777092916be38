/**
 * Telling the page around the frame how high it is, in the words of whichever script that page
 * runs. Nobody says beforehand which one that is, so all are spoken at once; a height is no secret.
 */
import { envelope } from '../protocol';

/** What the dialects need to know of this frame. */
export interface HostContext {
  /** Public id of the map. */
  readonly mapId: string;
  /** The frame's own address, as its host wrote it. */
  readonly url: URL;
  /** What iframe-resizer calls this frame, once it has said so. */
  sizerId: string | null;
}

/** The message of each dialect for a height in whole pixels. */
export function heightMessages({ mapId, url, sizerId }: HostContext, height: number): unknown[] {
  const messages: unknown[] = [
    envelope(mapId, { type: 'resize', height }),
    // Datawrapper: its script sizes any frame that sends this.
    { 'datawrapper-height': { [mapId]: height } },
    // AMP's iframes, NPR's Sidechain and @newswire/frames.
    { sentinel: 'amp', type: 'embed-size', height },
    // Infogram, and scripts made after it.
    JSON.stringify({ context: 'iframe.resize', src: url.href, height }),
  ];
  const childId = url.searchParams.get('childId');
  if (childId) messages.push(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  const secret = wordPressSecret(url);
  if (secret) messages.push({ message: 'height', value: height, secret });
  if (sizerId) messages.push(`[iFrameSizer]${sizerId}:${height}:${innerWidth}:resize`);
  return messages;
}

/** WordPress hands its secret in the fragment: `#?secret=XXXXXXXXXX`. */
export function wordPressSecret(url: URL): string | null {
  return new URLSearchParams(url.hash.replace(/^#\??/, '')).get('secret');
}

/** A link pressed in the frame, for WordPress to follow where the frame itself may not. */
export function linkMessage(url: URL, target: string): unknown {
  const secret = wordPressSecret(url);
  return secret && { message: 'link', value: target, secret };
}

/**
 * What to answer to a message of the host that asks for the height anew: null where it asks for
 * nothing, else the messages to send.
 *
 * @param last the height last announced, in pixels
 */
export function answerHost(data: unknown, context: HostContext, last: number): unknown[] | null {
  if (typeof data === 'string') return answerText(data, context, last);
  if (typeof data !== 'object' || data === null) return null;
  const { sentinel, type, message, secret } = data as Record<string, unknown>;
  const asks =
    (sentinel === 'amp' && type === 'frames-init') ||
    (message === 'ready' && secret !== undefined && secret === wordPressSecret(context.url));
  return asks ? heightMessages(context, last) : null;
}

function answerText(data: string, context: HostContext, last: number): unknown[] | null {
  // Pym tells its child how wide it is and waits for a height.
  const pym = /^pymxPYMx(.+)xPYMxwidthxPYMx\d/.exec(data);
  if (pym && pym[1] === context.url.searchParams.get('childId')) {
    return heightMessages(context, last);
  }
  // iframe-resizer, to version 4: `[iFrameSizer]ID:settings…`, answered by `ID:height:width:event`.
  const sizer = /^\[iFrameSizer\]([^:]+):\d/.exec(data);
  if (!sizer) return null;
  context.sizerId = sizer[1]!;
  return heightMessages(context, last);
}
