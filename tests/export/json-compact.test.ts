import { describe, expect, it } from 'vitest';
import { json } from '@/lib/export/json';
import { jsonCompact, readCompactJson } from '@/lib/export/json-compact';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';
import { sampleDocument } from './sample-document';

describe('json-compact', () => {
  const { article, result } = sampleDocument;

  it('gives the whole result back', () => {
    expect(readCompactJson(jsonCompact.write(sampleDocument))).toEqual({ article, ...result });
  });

  it('gives back one place where there was one', () => {
    const { mentions, places } = readCompactJson(jsonCompact.write(sampleDocument));
    expect(mentions[0]?.place).toBe(mentions[5]?.place);
    expect(mentions[0]?.place).toBe(places[0]?.place);
    expect(mentions[2]?.candidates).toBe(mentions[3]?.candidates);
  });

  it('is much smaller on a long text', () => {
    const text = 'The ferry from Naples to Capri was cancelled, the navy said in Rome. '.repeat(
      200,
    );
    const long = {
      article: { title: '', text },
      result: geoparse(text, loadGazetteer(), { explain: true }),
    };
    const compact = jsonCompact.write(long);
    expect(compact.length).toBeLessThan(json.write(long).length / 4);
    expect(readCompactJson(compact)).toEqual({ article: long.article, ...long.result });
  });
});
