import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv, csvMentions } from '@/lib/export/csv';
import { sampleDocument } from './sample-document';

const read = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('csv', () => {
  it('has one row a place, read back by another parser', () => {
    const rows = read(csv.write(sampleDocument));
    expect(rows.map((row) => row.name)).toEqual(['Fiji', 'South Caucasus', 'Shusha']);
    expect(rows[2]).toMatchObject({
      name_in_text: 'Shusha',
      kind: 'town',
      country: 'Azerbaijan',
      country_code: 'AZ',
      latitude: '39.76006',
      longitude: '46.74879',
      certainty: 'likely',
      confidence: '0.72',
      mentions: '2',
      geonames_id: '586001',
    });
  });

  it('keeps quotation marks and commas', () => {
    expect(read(csv.write(sampleDocument))[0]?.first_quote).toBe(
      '🗺️ News from Fiji & the South Caucasus: <script>alert(1)</script>',
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    for (const exporter of [csv, csvMentions]) {
      for (const row of read(exporter.write(sampleDocument))) {
        for (const [column, cell] of Object.entries(row)) {
          if (column === 'latitude' || column === 'longitude') expect(Number(cell)).not.toBeNaN();
          else expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
      }
    }
    expect(read(csv.write(sampleDocument))[2]?.first_quote).toMatch(/^'=Shusha/);
  });

  it('leaves negative coordinates numbers', () => {
    expect(read(csv.write(sampleDocument))[0]?.latitude).toBe('-18');
  });
});

describe('csv-mentions', () => {
  it('has one row a mention, whose offsets cut it from the text', () => {
    const rows = read(csvMentions.write(sampleDocument));
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      expect(sampleDocument.article.text.slice(Number(row.start), Number(row.end))).toBe(row.text);
    }
    expect(rows[4]).toMatchObject({ text: 'Atlantis', name: '', latitude: '' });
  });
});
