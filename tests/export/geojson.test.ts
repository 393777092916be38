import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { geojson } from '@/lib/export/geojson';
import { readGeojson } from '@/lib/import/geojson';
import { sampleDocument } from './sample-document';

const output = geojson.write(sampleDocument);

describe('geojson', () => {
  it('is valid to an independent checker', () => {
    expect(check(output).type).toBe('FeatureCollection');
  });

  it('has a feature for each place with its quotes, and one without geometry for what is unplaced', () => {
    const { features } = JSON.parse(output);
    expect(features.map((feature: { id: string }) => feature.id)).toEqual([
      '2205218',
      'south-caucasus',
      '586001',
      'mention-4',
    ]);
    const [fiji, , shusha, atlantis] = features;
    expect(shusha.geometry).toEqual({ type: 'Point', coordinates: [46.74879, 39.76006] });
    expect(shusha.properties.mentions).toHaveLength(2);
    expect(shusha.properties.mentions[1]).toMatchObject({
      exact: 'Shusha',
      sentence: '=Shusha, said “the mayor” of Shusha]]>, is *not* [Atlantis](http://x).\u0001',
      candidates: [
        { placeId: '586001', score: 0.8 },
        { placeId: '143102', score: 0.1 },
      ],
    });
    expect(fiji.bbox).toEqual([176.9, -20.7, -178.2, -12.5]);
    expect(atlantis.geometry).toBeNull();
    expect(atlantis.properties.name).toBe('Atlantis');
  });

  it('restores the whole document', () => {
    expect(readGeojson(output)).toEqual(sampleDocument);
  });
});

describe('readGeojson', () => {
  const changed = (change: (file: ReturnType<typeof JSON.parse>) => void) => {
    const file = JSON.parse(output);
    change(file);
    return () => readGeojson(JSON.stringify(file));
  };

  it('refuses what is not JSON', () => {
    expect(() => readGeojson('<kml/>')).toThrow('not valid JSON');
  });

  it('refuses the GeoJSON of others', () => {
    expect(() => readGeojson('{"type":"FeatureCollection","features":[]}')).toThrow(
      'does not come from Dateline',
    );
    expect(() => readGeojson('null')).toThrow('does not come from Dateline');
  });

  it('refuses a later version, naming both', () => {
    expect(changed((file) => (file.dateline.version = 99))).toThrow(
      'of version 99; this program reads up to 2',
    );
  });

  it('refuses offsets that do not fit the text', () => {
    expect(changed((file) => (file.dateline.article.text = 'Another text'))).toThrow('Mention 0');
  });

  it('refuses a mention that is missing', () => {
    expect(changed((file) => file.features.pop())).toThrow('Mention 4');
  });

  it('says which part is wrong', () => {
    expect(changed((file) => (file.features[0].properties.kind = 'planet'))).toThrow('features/0');
  });
});
