/** Prints what training and measuring found. */

import { calibrate } from '@/lib/geoparse/certainty';
import type { RowTable } from '@/lib/geoparse/row-table';
import { type Confident, calibrationError, fitCalibration, reliability } from './calibration';
import { type Corpus, type CrossValidation, judgedOf, outcomesBeside } from './cross';
import { figuresOf, locatedCount, type Outcome } from './learn';
import { rates, type Score } from './score';

const THRESHOLDS = [0, 0.3, 0.4];

/** One line a corpus: what placing all of at least some likelihood gives. */
export function reportOutcomes(
  title: string,
  corpora: readonly Corpus[],
  outcomes: readonly (readonly Outcome[])[],
): void {
  corpora.forEach(({ name, examples }, index) => {
    const own = outcomes[index]!;
    const located = locatedCount(examples);
    const parts = THRESHOLDS.map((threshold) => {
      const { endToEnd, accuracy } = figuresOf(own, located, threshold);
      return `@${threshold} F1 ${endToEnd.toFixed(4)} acc ${accuracy.toFixed(4)}`;
    });
    const onToponym = own.filter((one) => one.isToponym && one.right >= 0);
    const possible = onToponym.filter((one) => one.couldBeRight).length / onToponym.length;
    console.log(
      `${title.padEnd(28)} ${name.padEnd(10)} ${parts.join('  ')}  ceiling ${possible.toFixed(4)} n ${onToponym.length}/${located}`,
    );
  });
}

/** One line: the figures that the shared scorer gives as well. */
export function reportScore(title: string, name: string, score: Score): void {
  const { right, wrong } = score.resolution;
  const endToEnd = rates(score.endToEnd);
  const parts = [
    `end to end P ${endToEnd.precision.toFixed(3)} R ${endToEnd.recall.toFixed(3)} F1 ${endToEnd.f1.toFixed(3)}`,
    `recognition F1 ${rates(score.recognition).f1.toFixed(3)}`,
    `Acc@161 ${(right / Math.max(1, right + wrong)).toFixed(3)}`,
  ];
  console.log(`${title.padEnd(28)} ${name.padEnd(10)} ${parts.join('  ')}`);
}

/** Reliability and calibration error, each fold's curve fitted on the other folds. */
export function reportCalibration(corpora: readonly Corpus[], held: CrossValidation): void {
  const all: Confident[][] = corpora.map(() => []);
  held.outcomes.forEach((own, fold) => {
    const curve = fitCalibration(judgedOf(outcomesBeside(held, fold)));
    own.forEach((outcomes, corpus) => {
      for (const one of judgedOf([outcomes])) {
        const confidence = calibrate(one.likelihood, curve, one);
        all[corpus]!.push({ confidence, isRight: one.isRight });
      }
    });
  });
  const sets = [...corpora.map(({ name }, corpus) => [name, all[corpus]!] as const)];
  if (sets.length > 1) sets.push(['all', all.flat()]);
  for (const [name, judged] of sets) {
    const rows = reliability(judged);
    console.log(`\n${name}\nconfidence   mentions  mean   right`);
    for (const { low, high, count, meanConfidence, shareRight } of rows) {
      console.log(
        `${low.toFixed(1)}–${high.toFixed(1)}  ${String(count).padStart(10)}   ${meanConfidence.toFixed(3)}  ${shareRight.toFixed(3)}`,
      );
    }
    console.log(`expected calibration error ${calibrationError(rows).toFixed(4)}`);
  }
}

/** The wrong decisions that were surest, with what was chosen. */
export function listErrors(
  corpus: string,
  outcomes: readonly Outcome[],
  table: RowTable,
  limit: number,
): void {
  const wrong = outcomes
    .filter((one) => one.right === 0)
    .sort((a, b) => b.likelihood - a.likelihood);
  console.log(`\nSurest wrong decisions in ${corpus}`);
  for (const one of wrong.slice(0, limit)) {
    const place = table.place(one.row);
    const verdict = one.isToponym
      ? `${Math.round(one.km)} km off${one.couldBeRight ? '' : ', no right candidate'}`
      : 'no toponym';
    console.log(
      `${one.likelihood.toFixed(2)}  ${one.text.padEnd(22)} → ${place.name} (${place.featureCode}, ${place.admin1 ?? ''}, ${place.countryCode ?? ''}, ${place.population})  ${verdict}  doc ${one.documentId}@${one.start}`,
    );
  }
}
