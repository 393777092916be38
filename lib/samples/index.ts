import { text as carreteraAustral } from './carretera-austral';
import { text as georgiaGrapes } from './georgia-grapes';
import { text as karabakhExercise } from './karabakh-exercise';
import { text as karakoramSlide } from './karakoram-slide';
import { text as kentuckyBridges } from './kentucky-bridges';
import { text as lobitoRailway } from './lobito-railway';
import { text as wimmeraFire } from './wimmera-fire';

/** An article to try the product with. */
export interface Sample {
  /** Kebab-case, stable: fit for a URL. */
  readonly id: string;
  /** The headline, which is also the first line of `text`. */
  readonly title: string;
  /** The whole article, headline first, one paragraph a line, no newline at the end. */
  readonly text: string;
  /** One line on where the text comes from and what it shows. */
  readonly note: string;
}

/** The first line of an article. */
const headline = (text: string) => text.slice(0, text.indexOf('\n'));

const sample = (id: string, text: string, note: string): Sample => ({
  id,
  title: headline(text),
  text,
  note,
});

/**
 * The sample articles, the one shown first at the top. The first is a quotation; the others were
 * written for this project: the events and most people in them are invented, the places are not.
 */
export const SAMPLES: readonly Sample[] = [
  sample(
    'karabakh-exercise',
    karabakhExercise,
    'Quoted news report, publisher not stated: regions, towns and countries of the South Caucasus.',
  ),
  sample(
    'kentucky-bridges',
    kentuckyBridges,
    'Local news from Kentucky: Paris, London, Versailles and Manchester, none of them in Europe.',
  ),
  sample(
    'georgia-grapes',
    georgiaGrapes,
    'Science: Georgia the country and Georgia the state, Athens and Athens.',
  ),
  sample(
    'lobito-railway',
    lobitoRailway,
    'Business: a railway from the copper belt to the Atlantic, and the routes it competes with.',
  ),
  sample(
    'karakoram-slide',
    karakoramSlide,
    'Disaster: villages, rivers and passes of the Karakoram, many of them small.',
  ),
  sample(
    'carretera-austral',
    carreteraAustral,
    'Travel: down the Chilean coast, with people who are named like places.',
  ),
  sample(
    'wimmera-fire',
    wimmeraFire,
    'Local news from Victoria, Australia: a Hamilton, a Portland and an Ararat far from the famous ones.',
  ),
];

/** The sample with this id, or undefined. */
export function findSample(id: string): Sample | undefined {
  return SAMPLES.find((one) => one.id === id);
}
