import { describe, expect, test } from 'vitest';
import { cameraParser, filterParsers, serializeSelection } from '@/lib/view/search-params';
import { mentionStartingAt, selectionOf, stepMention, stepWithinPlace } from '@/lib/view/selection';
import { nearestMention, stripMarks } from '@/lib/view/strip-marks';
import { PLACES, patagonia } from './make-story';

const story = patagonia();
const { mentions, article } = story;
const all = () => true;

describe('what an address chooses', () => {
  test('a mention by its offset, with its place', () => {
    const chosen = selectionOf(story, null, mentions[3]!.start)!;
    expect(chosen.mentionIndex).toBe(3);
    expect(chosen.row?.name).toBe('Punta Arenas');
  });
  test('a place by its id, at its lead mention', () => {
    expect(selectionOf(story, PLACES.arenas.id, null)?.mentionIndex).toBe(2);
  });
  test('the place where the offset names no mention', () => {
    expect(selectionOf(story, PLACES.ushuaia.id, 1)?.row?.name).toBe('Ushuaia');
  });
  test('an unplaced mention, without a place', () => {
    expect(selectionOf(story, null, mentions[8]!.start)).toMatchObject({
      row: null,
      mentionIndex: 8,
    });
  });
  test('nothing where neither is there', () => {
    expect(selectionOf(story, 'gone', null)).toBeNull();
    expect(selectionOf(story, null, null)).toBeNull();
  });
  test('every mention is found by its start, nothing else is', () => {
    mentions.forEach((mention, index) => {
      expect(mentionStartingAt(mentions, mention.start)).toBe(index);
      expect(mentionStartingAt(mentions, mention.start + 1)).toBe(-1);
    });
  });
});

describe('stepping', () => {
  test('goes on and back, and stops at the ends', () => {
    expect(stepMention(story, all, null, 1)).toBe(0);
    expect(stepMention(story, all, 0, 1)).toBe(1);
    expect(stepMention(story, all, 0, -1)).toBeNull();
    expect(stepMention(story, all, 8, 1)).toBeNull();
    expect(stepMention(story, all, null, -1)).toBe(8);
  });
  test('passes over what a filter hides', () => {
    const shown = (mention: (typeof mentions)[number]) => mention.role === 'location';
    expect(stepMention(story, shown, 0, 1)).toBe(2);
  });
  test('within a place goes round', () => {
    const row = story.rowOfId.get(PLACES.arenas.id)!;
    expect([2, 3, 7].map((at) => stepWithinPlace(row, at, 1))).toEqual([3, 7, 2]);
    expect(stepWithinPlace(row, 2, -1)).toBe(7);
  });
});

describe('the strip', () => {
  test('marks each mention where it stands', () => {
    const marks = stripMarks(mentions, all, article.text.length, 1000);
    expect(marks).toHaveLength(mentions.length);
    expect(marks[4]).toMatchObject({
      position: mentions[4]!.start / article.text.length,
      kind: 'city',
      count: 1,
      placeIds: [PLACES.ushuaia.id],
    });
  });
  test('joins what is too close, losing no place', () => {
    const marks = stripMarks(mentions, all, article.text.length, 2);
    expect(marks.map(({ count }) => count).reduce((a, b) => a + b)).toBe(mentions.length);
    expect(new Set(marks.flatMap(({ placeIds }) => placeIds)).size).toBe(6);
  });
  test('finds the mention nearest to a point of the text', () => {
    expect(nearestMention(mentions, all, 0)).toBe(0);
    expect(nearestMention(mentions, all, mentions[4]!.start + 2)).toBe(4);
    expect(nearestMention(mentions, all, 1e9)).toBe(8);
    expect(nearestMention(mentions, () => false, 10)).toBeNull();
    expect(nearestMention(mentions, (m) => m.role === 'adjective', 1e9)).toBe(1);
  });
});

describe('addresses', () => {
  test('a selection is written and its defaults are not', () => {
    expect(serializeSelection({ article: '', place: 'a b', at: 12 })).toBe('?place=a+b&at=12');
    expect(serializeSelection({ article: 'x', place: null, at: null, tab: 'article' })).toBe(
      '?article=x',
    );
  });
  test('a camera is written and read back; nonsense is not one', () => {
    const camera = { zoom: 5.25, latitude: -51.7, longitude: 170.5 };
    expect(cameraParser.parse(cameraParser.serialize(camera))).toEqual(camera);
    for (const bad of ['', '1/2', 'a/b/c', '3/91/0', '3/0/181', '99/0/0']) {
      expect(cameraParser.parse(bad)).toBeNull();
    }
  });
  test('unknown kinds and sorts are dropped', () => {
    expect(filterParsers.kind.parse('water,volcano')).toEqual(['water']);
    expect(filterParsers.sort.parse('size')).toBeNull();
  });
});
