import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer, PlaceKind } from '@/lib/geoparse/types';
import { randomFrom } from './random';

/** Words between two names, so that 500 names make 20,000 words. */
const FILLER =
  'the council met again and said that the work on the bridge would go on through the winter while the people who live along the road wait for an answer about the water and the price of bread in the market near';

/** Known well enough to be found wherever the text names them. */
const LEAST_POPULATION = 20_000;
const isTown = (kind: PlaceKind) => kind === 'city' || kind === 'town';

/** Names of towns that mean one place only, drawn from all over the gazetteer. */
function drawNames(gazetteer: Gazetteer, count: number): string[] {
  const random = randomFrom(7);
  const names = new Set<string>();
  while (names.size < count) {
    const row = Math.floor(random() * gazetteer.rowCount);
    if (gazetteer.population(row) < LEAST_POPULATION || !isTown(gazetteer.kind(row))) continue;
    const { name } = gazetteer.place(row);
    if (/^\p{Lu}\p{Ll}{4,}$/u.test(name) && gazetteer.lookup(name).length <= 2) names.add(name);
  }
  return [...names];
}

/** An article of `places` different towns in some forty words each; the same on every run. */
export function writeLongStory(places: number): string {
  const names = drawNames(loadGazetteer(), places);
  const sentences = names.map((name, index) => `In ${name} ${FILLER} mile ${index + 1}.`);
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 5) {
    paragraphs.push(sentences.slice(at, at + 5).join(' '));
  }
  return `A long road\n\n${paragraphs.join('\n\n')}`;
}
