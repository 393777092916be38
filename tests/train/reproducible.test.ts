/** Training on the same texts gives the same bytes; here on a slice that takes a second. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nameIndexOf } from '@/lib/geoparse/recognise/name-index';
import { rowTableOf } from '@/lib/geoparse/row-table';
import { lowerCased } from '@/lib/train/augment';
import { OWN_CORPUS } from '@/lib/train/documents';
import { readOwnTexts } from '@/lib/train/own-texts';
import { fitCalibration } from '@/lib/train/ranker/calibration';
import { learnRounds } from '@/lib/train/ranker/learn';
import { simulate } from '@/lib/train/ranker/simulate';
import { formatWeights } from '@/lib/train/ranker/weights-file';
import { trainRecogniser } from '@/lib/train/train-recogniser';
import { openGazetteer } from '../helpers';

const gazetteer = await openGazetteer();
const texts = readOwnTexts(fileURLToPath(new URL('../../lib/train/texts', import.meta.url)));

const JUDGED = { likelihood: 0.5, isRight: true, weight: 1, countries: 0.2, recognition: 0.9 };

test('of the recogniser', { timeout: 120_000 }, () => {
  const slice = texts
    .slice(0, 15)
    .map((document, index) => ({ document, corpus: OWN_CORPUS, index }));
  const train = () => trainRecogniser(slice, gazetteer, nameIndexOf(gazetteer), () => {});
  const first = train();
  const second = train();
  expect(first.weights.length).toBeGreaterThan(1000);
  expect(Buffer.from(second.weights).equals(Buffer.from(first.weights))).toBe(true);
  expect(JSON.stringify(second.trees)).toBe(JSON.stringify(first.trees));
  expect(second.folds.map((fold) => Buffer.from(fold).toString('base64'))).toEqual(
    first.folds.map((fold) => Buffer.from(fold).toString('base64')),
  );
});

test('of the ranker', { timeout: 120_000 }, () => {
  const train = (seed?: number) => {
    const boost = { trees: 3, depth: 3, rate: 0.1, minLeaf: 1, ridge: 5 };
    const examples = simulate(rowTableOf(gazetteer), 40, seed);
    const rounds = learnRounds(examples, { rounds: 2, ridge: 0.0003, steps: 20, boost });
    return formatWeights('a test', rounds, fitCalibration([JUDGED]));
  };
  const first = train();
  expect(train()).toBe(first);
  expect(train(7)).not.toBe(first);
});

test('a copy in small letters keeps its names where they were', () => {
  const [document] = texts;
  const copy = lowerCased(document!)!;
  expect(copy.text).toBe(document!.text.toLowerCase());
  for (const { start, end } of copy.spans) {
    expect(copy.text.slice(start, end)).toBe(document!.text.slice(start, end).toLowerCase());
  }
  // "İ" in small letters is two units long: such a text is left out.
  expect(lowerCased({ ...document!, text: 'İzmir' })).toBeNull();
});
