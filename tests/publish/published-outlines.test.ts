import { beforeAll, describe, expect, it, vi } from 'vitest';
import { POST as createMap } from '@/app/api/v1/maps/route';
import { GET as getOutlines } from '@/app/embed/[id]/outlines.json/route';
import { createdMapResponse } from '@/lib/api/v1/responses';
import { type PackedOutline, unpackOutline } from '@/lib/map/packed-outlines';
import { call, post, problemOf } from '../server/call';

vi.mock('server-only', () => ({}));

const text = 'Floods in Malawi and Zambia reached Mozambique. Lilongwe asked Zambia for boats.';
const MALAWI = '927384';
const ZAMBIA = '895949';

beforeAll(() => {
  vi.stubEnv('DATELINE_DATABASE_PATH', ':memory:');
  vi.stubEnv('DATELINE_RATE_LIMITS', 'off');
  return () => vi.unstubAllEnvs();
});

async function outlinesWith(changes: object) {
  const made = await post(createMap, '/', {
    title: 'Floods',
    articles: [{ id: 'a', article: { text } }],
    ...changes,
  });
  const { id } = createdMapResponse.parse(await made.json());
  const response = await call(getOutlines, `/embed/${id}/outlines.json`, {}, { id });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  return (await response.json()) as Record<string, PackedOutline>;
}

describe('the outlines of an embed', () => {
  it('are those of its areas, each whole', async () => {
    const outlines = await outlinesWith({});
    expect(Object.keys(outlines)).toEqual(expect.arrayContaining([MALAWI, ZAMBIA]));
    const { area } = unpackOutline(outlines[ZAMBIA]!);
    const points = area.coordinates.flat(2);
    const span = (axis: 0 | 1) => points.map((point) => point[axis]!).toSorted((a, b) => a - b);
    // Zambia lies between 22° and 33.7° east, 8.2° and 18.1° south.
    expect(span(0).at(0)).toBeCloseTo(22, 0);
    expect(span(0).at(-1)).toBeCloseTo(33.7, 0);
    expect(span(1).at(0)).toBeCloseTo(-18, 0);
    expect(span(1).at(-1)).toBeCloseTo(-8.2, 0);
  });

  it('tell nothing of what is withheld or blurred', async () => {
    const outlines = await outlinesWith({
      settings: { withheld: [MALAWI], blurred: { [ZAMBIA]: 100 } },
    });
    expect(Object.keys(outlines)).not.toContain(MALAWI);
    expect(Object.keys(outlines)).not.toContain(ZAMBIA);
    expect(Object.keys(outlines)).toHaveLength(1);
  });

  it('are not there for a map that is withdrawn or never was', async () => {
    const id = 'nosuchmap222';
    const gone = await call(getOutlines, `/embed/${id}/outlines.json`, {}, { id });
    expect((await problemOf(gone)).status).toBe(404);
  });
});
