/**
 * The least F1 that each labelled article must reach, a little below what was measured when it was
 * last set, so that chance changes pass and losses do not. Raise them when accuracy rises.
 */
export const FLOORS: Readonly<Record<string, { recognition: number; endToEnd: number }>> = {
  'ar-nahr-asi': { recognition: 0.92, endToEnd: 0.89 },
  'az-xezer-suyu': { recognition: 0.91, endToEnd: 0.8 },
  'black-sea-grain': { recognition: 0.93, endToEnd: 0.85 },
  'carretera-austral': { recognition: 0.9, endToEnd: 0.68 },
  'cup-nights': { recognition: 0.89, endToEnd: 0.85 },
  'darfur-convoy': { recognition: 0.93, endToEnd: 0.83 },
  'de-lausitz-wolf': { recognition: 0.91, endToEnd: 0.84 },
  'es-pacifico-puerto': { recognition: 0.96, endToEnd: 0.83 },
  'fr-rhone-crue': { recognition: 0.9, endToEnd: 0.88 },
  'geologist-obituary': { recognition: 0.89, endToEnd: 0.71 },
  'georgia-grapes': { recognition: 0.92, endToEnd: 0.72 },
  'hy-sevan-dzuk': { recognition: 0.83, endToEnd: 0.81 },
  'ituri-outbreak': { recognition: 0.93, endToEnd: 0.85 },
  'karabakh-exercise': { recognition: 0.96, endToEnd: 0.94 },
  'karakoram-slide': { recognition: 0.84, endToEnd: 0.74 },
  'kentucky-bridges': { recognition: 0.86, endToEnd: 0.81 },
  'lobito-railway': { recognition: 0.92, endToEnd: 0.8 },
  'pt-pantanal-fogo': { recognition: 0.94, endToEnd: 0.71 },
  'ru-altai-doroga': { recognition: 0.91, endToEnd: 0.79 },
  'san-juan-bridge': { recognition: 0.93, endToEnd: 0.73 },
  'storm-posts': { recognition: 0.84, endToEnd: 0.82 },
  'tonga-cable': { recognition: 0.88, endToEnd: 0.74 },
  'tr-kars-demiryolu': { recognition: 0.89, endToEnd: 0.85 },
  'turkey-prices': { recognition: 0.94, endToEnd: 0.86 },
  'tyne-trams': { recognition: 0.9, endToEnd: 0.81 },
  'wimmera-fire': { recognition: 0.94, endToEnd: 0.79 },
  'world-briefs': { recognition: 0.95, endToEnd: 0.87 },
  'zh-changjiang-jiangtun': { recognition: 0.9, endToEnd: 0.82 },
};
