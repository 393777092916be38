// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { differs, draftOf, formOf } from '@/components/share/share-state';
import type { OwnedMap } from '@/lib/client/maps';
import type { Correction } from '@/lib/corrections/types';
import { articleOfMap, loadPublication, savePublication } from '@/lib/drafts/publications';
import { publishSettings } from '@/lib/publish/settings';
import { patagonia } from '../view/make-story';

const { article } = patagonia();
const reject: Correction = {
  id: 'c1',
  madeAt: '2026-01-01T00:00:00.000Z',
  type: 'reject',
  scope: { type: 'name', name: 'Ushuaia' },
};

/** The map as the server gives it back for a draft. */
function mapOf(draft: ReturnType<typeof draftOf>): OwnedMap {
  return {
    ...JSON.parse(JSON.stringify(draft)),
    id: 'k3v9q2',
    version: 1,
    createdAt: '',
    savedAt: '',
  };
}

describe('what is sent to be published', () => {
  it('starts from settings that the server would choose itself', () => {
    expect(publishSettings.parse({})).toEqual(formOf(article, null).settings);
  });

  it('is the article with its corrections, and equal to what comes back', () => {
    const draft = draftOf(formOf(article, null), article, [reject], null, 'article');
    expect(draft.articles[0]).toMatchObject({
      article: { text: article.text },
      corrections: [reject],
    });
    expect(differs(draft, mapOf(draft))).toBe(false);
  });

  it('differs once something was corrected, chosen or renamed', () => {
    const form = formOf(article, null);
    const map = mapOf(draftOf(form, article, [], null, 'article'));
    const now = (change: Partial<typeof form>, corrections: readonly Correction[] = []) =>
      differs(draftOf({ ...form, ...change }, article, corrections, map, 'article'), map);
    expect(now({})).toBe(false);
    expect(now({}, [reject])).toBe(true);
    expect(now({ title: 'Another' })).toBe(true);
    expect(now({ settings: { ...form.settings, withheld: ['1'] } })).toBe(true);
  });

  it('leaves the map’s other articles as they are', () => {
    const form = formOf(article, null);
    const map = mapOf(draftOf(form, article, [], null, 'first'));
    const two = { ...map, articles: [...map.articles, { ...map.articles[0]!, id: 'second' }] };
    const draft = draftOf(form, article, [reject], two, 'first');
    expect(draft.articles.map(({ id, corrections }) => [id, corrections?.length])).toEqual([
      ['first', 1],
      ['second', 0],
    ]);
  });
});

describe('publications of this browser', () => {
  beforeEach(() => localStorage.clear());
  const publication = { mapId: 'k3v9q2', editKey: 'key', articleId: 'article', version: 2 };

  it('are remembered by article and found by map', () => {
    expect(savePublication('draft-1', publication)).toBe(true);
    expect(loadPublication('draft-1')).toEqual(publication);
    expect(articleOfMap('k3v9q2')).toBe('draft-1');
    savePublication('draft-1', null);
    expect(loadPublication('draft-1')).toBeNull();
  });

  it('last as long as the page where the browser keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(savePublication('draft-2', publication)).toBe(false);
    expect(loadPublication('draft-2')).toEqual(publication);
    savePublication('draft-2', null);
    vi.unstubAllGlobals();
  });

  it('are not believed where something else was written in their place', () => {
    localStorage.setItem('dateline.publications', '{"draft-3": {"mapId": 7}, "draft-4": null');
    expect(loadPublication('draft-3')).toBeNull();
    localStorage.setItem('dateline.publications', '{"draft-3": {"mapId": 7}}');
    expect(loadPublication('draft-3')).toBeNull();
  });
});
