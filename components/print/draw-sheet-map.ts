/** The map of the printed sheet, fetched when something is printed. */
import { shownMap } from '@/components/map/shown-map';
import { browserPictureTools } from '@/lib/client/picture-tools';
import { shownPlaces } from '@/lib/export/picture';
import type { ArticleDocument } from '@/lib/export/types';
import { drawMap } from '@/lib/picture/draw-map';
import { gatherDrawing } from '@/lib/picture/draw-story';
import type { PictureWords } from '@/lib/picture/picture-words';
import { liveView } from '@/lib/picture/view';

/** The picture's own pixels; on paper it is as wide as the sheet. */
const WIDTH = 1000;
const HEIGHT = 600;

/** What the map shows now, in lines and letters, as SVG; light, since paper is. */
export async function drawSheetMap(
  document: ArticleDocument,
  words: PictureWords,
): Promise<string> {
  const map = shownMap();
  const seen = map?.handle.view();
  const live = seen && liveView(seen);
  const options = { theme: 'light', language: words.locale, words } as const;
  const tools = browserPictureTools(options, window.location.origin);
  const drawing = await gatherDrawing(
    {
      places: shownPlaces(document, { placeIds: map?.placeIds }),
      annotations: document.annotations,
      // All that is in view, in the proportions of the sheet.
      ...(live && {
        view: {
          ...live,
          width: WIDTH,
          height: HEIGHT,
          scale: live.scale * Math.min(WIDTH / live.width, HEIGHT / live.height),
        },
      }),
      width: WIDTH,
      height: HEIGHT,
      theme: 'light',
      language: words.locale,
      title: '',
      credit: '',
      disputedBorders: map?.disputedBorders,
    },
    tools,
  );
  return drawMap(drawing);
}
