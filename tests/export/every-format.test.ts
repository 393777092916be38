import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '@/lib/export';
import { sampleDocument } from './sample-document';

const empty = {
  article: { title: '', text: 'Nothing here.' },
  result: { language: 'und', mentions: [], places: [] },
};

describe.each(EXPORTERS)('$id', (exporter) => {
  it('has a kebab-case id of its own, a label and a media type', () => {
    expect(exporter.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(EXPORTERS.filter(({ id }) => id === exporter.id)).toHaveLength(1);
    expect(exporter.label).not.toBe('');
    expect(exporter.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+/);
  });

  it('is pure: twice the same, and the document as it was', () => {
    const before = structuredClone(sampleDocument);
    expect(exporter.write(sampleDocument)).toBe(exporter.write(sampleDocument));
    expect(sampleDocument).toEqual(before);
  });

  it('names every place', () => {
    const output = exporter.write(sampleDocument);
    for (const name of ['Fiji', 'South Caucasus', 'Shusha']) expect(output).toContain(name);
  });

  it('writes an article without places', () => {
    expect(exporter.write(empty)).not.toBe('');
  });

  it('keeps to one line where it says that lines can be joined', () => {
    if (exporter.join === 'lines') expect(exporter.write(sampleDocument)).not.toContain('\n');
  });
});
