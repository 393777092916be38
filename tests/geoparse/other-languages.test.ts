import { describe, expect, it, test } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';
import { detectLanguage } from '@/lib/geoparse/other-languages/detect-language';
import { plainForms, profileOf } from '@/lib/geoparse/other-languages/profiles';

const gazetteer = loadGazetteer();
const found = (text: string, language: string) =>
  geoparse(text, gazetteer, { language }).mentions.map(({ text: words, place }) => [
    words,
    place?.countryCode,
  ]);

describe('the language of a text', () => {
  test.each([
    ['en', 'The ferry from Naples to Capri was cancelled on Monday because of the wind.'],
    ['en', 'so the storm in la plata is bad and my cousins in rosario have no power at all'],
    [
      'es',
      'El presidente viajó el lunes a Quito para reunirse con los alcaldes de la costa, que piden más ayuda después de las inundaciones de la semana pasada.',
    ],
    [
      'tr',
      'Vali, yağışların ardından köy yollarının kapandığını, ekiplerin sabahtan beri çalıştığını ve akşama kadar ulaşımın yeniden sağlanacağını söyledi.',
    ],
    ['ru', 'Губернатор сообщил, что дорога открыта, а жители вернулись домой к вечеру.'],
    ['zh', '省政府星期一表示，洪水已经退去，居民可以返回家园。'],
    ['ja', '知事は月曜日、洪水が引いたため住民が帰宅できると述べた。'],
    ['ar', 'قال المحافظ يوم الاثنين إن السيول انحسرت وإن السكان يمكنهم العودة إلى منازلهم'],
    ['hy', 'Մարզպետն ասաց, որ ճանապարհը բաց է, և բնակիչները վերադարձել են տուն։'],
    ['und', 'Ok'],
    ['und', ''],
  ])('is %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is told of a long text, of which some lines are read, as of a short one', () => {
    const english = 'The ferry to the island was cancelled on Monday because of the wind. ';
    const spanish =
      'El alcalde pidió más ayuda para los barrios de la costa después de la lluvia. ';
    expect(detectLanguage(english.repeat(80))).toBe('en');
    expect(detectLanguage(spanish.repeat(80))).toBe('es');
    // An English head over a text in Spanish.
    expect(detectLanguage(english + spanish.repeat(80))).toBe('es');
  });
});

describe('plain forms', () => {
  test.each([
    ['ru', 'Москве', 'Москва'],
    ['ru', 'Казани', 'Казань'],
    ['az', 'Gəncədən', 'Gəncə'],
    ['hy', 'Թուրքիայում', 'Թուրքիա'],
    ['de', 'Niederlanden', 'Niederlande'],
    ['ko', '서울에서', '서울'],
  ])('in %s, %s may come from %s', (language, inflected, plain) => {
    expect(plainForms(inflected, profileOf(language))).toContain(plain);
  });

  it('leave at least three letters of a name', () => {
    for (const form of plainForms('Ока', profileOf('ru'))) {
      expect(form.length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('names in other languages', () => {
  it('are found under their endings', () => {
    expect(found('Поезд из Барнаула пришёл в Новосибирск.', 'ru')).toEqual([
      ['Барнаула', 'RU'],
      ['Новосибирск', 'RU'],
    ]);
    expect(found("Uçak İzmir'den kalktı ve Ankara'ya indi.", 'tr')).toEqual([
      ['İzmir', 'TR'],
      ['Ankara', 'TR'],
    ]);
  });

  it('are found under what is written together with them', () => {
    expect(found("Le train d'Avignon est arrivé à Lyon.", 'fr')).toEqual([
      ['Avignon', 'FR'],
      ['Lyon', 'FR'],
    ]);
    expect(found('سافر الوفد من دمشق وحلب إلى بيروت', 'ar').map(([words]) => words)).toEqual([
      'دمشق',
      'حلب',
      'بيروت',
    ]);
  });

  it('are found without spaces, and without the word for province', () => {
    expect(found('代表团从武汉前往四川和湖北的三个城市。', 'zh').map(([words]) => words)).toEqual([
      '武汉',
      '四川',
      '湖北',
    ]);
  });

  it('are not found in names of people, nor in common words that begin a sentence', () => {
    expect(found('La ministra Ana Santander habló en Lima.', 'es')).toEqual([['Lima', 'PE']]);
    expect(found('Er sagte nichts. Der Westen schwieg. In Leipzig regnete es.', 'de')).toEqual([
      ['Leipzig', 'DE'],
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'xx', ''])(
    'are found whatever is given for a language: “%s”',
    (language) => {
      expect(found('Bergen und Oslo', language)).toContainEqual(['Oslo', 'NO']);
    },
  );
});

describe('names with a common noun', () => {
  const kindsIn = (text: string, language: string) =>
    geoparse(text, gazetteer, { language }).mentions.map(({ text: words, place }) => [
      words,
      place?.name,
      place?.kind,
    ]);

  test.each([
    ['pt', 'Em Porto Velho, o rio Madeira subiu.', ['Madeira', 'Madeira River', 'water']],
    [
      'pt',
      'No Brasil, em Manaus e Humaitá, no Amazonas, o rio Negro subiu.',
      ['Negro', 'Rio Negro', 'water'],
    ],
    ['fr', 'À Samarcande, loin de la mer d’Aral.', ['Aral', 'Aral Sea', 'water']],
    ['fr', 'Le lac Tchad a perdu sa surface.', ['Tchad', 'Lake Chad', 'water']],
    ['es', 'Bajó el río Paraguay en Asunción.', ['Paraguay', 'Paraguay River', 'water']],
    ['es', 'El presidente de Paraguay viajó.', ['Paraguay', 'Paraguay', 'country']],
  ])('are read with it: %s, %s', (language, text, expected) => {
    expect(kindsIn(text, language)).toContainEqual(expected);
  });

  test('are no towns where nothing but the sentence gives them a capital', () => {
    const text = 'La mina de Chuquicamata paró. El cobre subió. La paz duró poco en Bogotá.';
    expect(kindsIn(text, 'es').map(([words]) => words)).toEqual(['Bogotá']);
    expect(kindsIn('Asie centrale : on se rapproche. Mer noire : rien.', 'fr')).toEqual([
      ['Asie centrale', 'Central Asia', 'area'],
      ['Mer noire', 'Black Sea', 'water'],
    ]);
  });
});
