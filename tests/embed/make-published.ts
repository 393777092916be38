import { type PublishedMap, publishMap } from '@/lib/publish/published-map';
import { placeNamed, resultOf } from '../corrections/small-article';

const text = 'The witness fled from Vallorin to Teskaya. In Teskaya she slept.';

/** A small published map: two places, three mentions. */
export function makePublished(settings: object = {}): PublishedMap {
  const result = resultOf(text, {
    Vallorin: placeNamed('4242', 'Vallorin', [44.1, 40.6]),
    Teskaya: placeNamed('77', 'Teskaya', [45.2, 41.1]),
  });
  const article = { title: 'A flight', text, url: 'https://example.org/a' };
  return publishMap(
    {
      id: 'm1',
      version: 3,
      createdAt: '2026-01-01T00:00:00Z',
      savedAt: '2026-01-02T00:00:00Z',
      content: {
        title: 'A flight by night',
        visibility: 'unlisted',
        settings: { ...settings },
        articles: [{ id: 'a', article, result, corrections: [] }],
      },
    },
    'a secret',
  );
}
