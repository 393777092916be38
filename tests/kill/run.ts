/** `npm run test:kill`: kill a writing process 250 times, or as often as the argument says. */
import { killWriter } from './kill-writer';

const rounds = Number(process.argv[2] ?? 250);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('Say how often: a whole number.');
const startedAt = Date.now();
const { kills, acknowledged, ahead } = await killWriter(rounds, (round, writes) => {
  if (round % 25 === 24) console.log(`${round + 1} kills, ${writes} acknowledged writes`);
});
const seconds = Math.round((Date.now() - startedAt) / 1000);
console.log(
  `${kills} kills in ${seconds} s: all ${acknowledged} acknowledged writes are there ` +
    `(and ${ahead} that were done but not yet said); the file is sound, no map is half there.`,
);
