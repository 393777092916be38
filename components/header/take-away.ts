/** What the export menu does, fetched with it: write, copy, draw. */
import { shownMap } from '@/components/map/shown-map';
import { browserPictureTools } from '@/lib/client/picture-tools';
import { type ArticleDocument, type Exporter, exportDocument } from '@/lib/export';
import { frameWords, PNG_SCALE } from '@/lib/export/picture';
import type { MapTheme } from '@/lib/map/flavors';
import type { PictureWords } from '@/lib/picture/picture-words';
import type { PictureOptions } from '@/lib/picture/tools';
import { liveView } from '@/lib/picture/view';

/** How the page looks now, for pictures of it. */
export interface Look {
  readonly theme: MapTheme;
  readonly language: string;
  readonly words: PictureWords;
}

/** The document in a format; pictures show what the map shows. */
export async function takeAway(
  exporter: Exporter,
  document: ArticleDocument,
  look: Look,
): Promise<string | Uint8Array> {
  const map = shownMap();
  if (exporter.id === 'png' && map) {
    const { frameCapture } = await import('@/lib/client/frame-capture');
    const capture = await map.handle.capture(PNG_SCALE);
    const words = frameWords(document, map.placeIds.size, look.words);
    return frameCapture(capture, PNG_SCALE, words, look.theme);
  }
  const view = map?.handle.view();
  const isPicture = exporter.group === 'picture';
  const options: PictureOptions = {
    ...look,
    disputedBorders: map?.disputedBorders,
    ...(isPicture && view && { view: liveView(view), placeIds: map!.placeIds }),
  };
  return exportDocument(exporter, document, () =>
    browserPictureTools(options, window.location.origin),
  );
}
