import { describe, expect, it } from 'vitest';
import { geoparse } from '@/lib/geoparse';
import { openGazetteer } from '../helpers';

const gazetteer = await openGazetteer();

const placeOf = (text: string, name: string) =>
  geoparse(text, gazetteer).mentions.find((one) => one.text === name)?.place;

describe('rivers that states and countries are named after', () => {
  it.each([
    ['Barges ran aground on the Mississippi near Memphis.', 'Mississippi', 'Mississippi River'],
    ['Fields along the Ohio at Cairo stood under water.', 'Ohio', 'Ohio River'],
    ['Troops crossed the Jordan near Jericho.', 'Jordan', 'Jordan River'],
    ['They sailed up the Niger to Timbuktu.', 'Niger', 'Niger River'],
    ['The Paraguay and the Uruguay burst their banks.', 'Paraguay', 'Paraguay River'],
    ['The Volta flooded Kete Krachi in Ghana.', 'Volta', 'Volta River'],
    ['In May the Tennessee overflowed at Chattanooga.', 'Tennessee', 'Tennessee River'],
  ])('%s', (text, name, river) => {
    expect(placeOf(text, name)).toMatchObject({ name: river, kind: 'water' });
  });

  it.each([
    ['The Missouri governor spoke in Jefferson City.', 'Missouri'],
    ['The Colorado and Wyoming delegations met in Denver.', 'Colorado'],
    ['The Colorado, Wyoming and Utah delegations met in Denver.', 'Colorado'],
    ['The Jordan of today has little water, the king said in Amman.', 'Jordan'],
    ['He was born in the Gambia and lives in Banjul.', 'Gambia'],
    ['Fighting spread across the Congo and into Uganda.', 'Congo'],
    ['Ohio and Niger signed nothing.', 'Ohio'],
  ])('but not in: %s', (text, name) => {
    expect(placeOf(text, name)?.kind).not.toBe('water');
  });

  it('leaves the country its name elsewhere in the text', () => {
    const text =
      'They sailed up the Niger to Timbuktu. Niger and Mali share the water, Niger said.';
    const kinds = geoparse(text, gazetteer)
      .mentions.filter((one) => one.text === 'Niger')
      .map(({ place }) => place?.kind);
    expect(kinds).toEqual(['water', 'country', 'country']);
  });
});
