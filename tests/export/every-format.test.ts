import { describe, expect, it } from 'vitest';
import { type ArticleDocument, EXPORTERS, type Exporter, exportDocument } from '@/lib/export';
import { FORMAT_GROUPS } from '@/lib/export/types';
import en from '@/lib/i18n/messages/en.json';
import { openPictureTools } from '@/lib/picture/tools-node';
import { correctedSample, sampleDocument } from './sample-document';

const empty: ArticleDocument = {
  article: { title: '', text: 'Nothing here.' },
  result: { language: 'und', mentions: [], places: [] },
};

const write = (exporter: Exporter, document: ArticleDocument) =>
  exportDocument(exporter, document, () => openPictureTools('en'));

describe.each(EXPORTERS)('$id', (exporter) => {
  const isText = exporter.mediaType !== 'image/png';

  it('has a kebab-case id of its own, a label, a media type, a group, and words in the menu', () => {
    expect(exporter.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(EXPORTERS.filter(({ id }) => id === exporter.id)).toHaveLength(1);
    expect(exporter.label).not.toBe('');
    expect(exporter.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+/);
    expect(FORMAT_GROUPS).toContain(exporter.group);
    expect(en.takeAway.formats[exporter.id].use).not.toBe('');
  });

  it('gives the same twice, and leaves the document as it was', async () => {
    const before = structuredClone(correctedSample);
    const [one, other] = [
      await write(exporter, correctedSample),
      await write(exporter, correctedSample),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(correctedSample).toEqual(before);
  });

  it.runIf(isText)('names every place', async () => {
    const output = await write(exporter, sampleDocument);
    // A picture may set a name on two lines.
    for (const word of ['Fiji', 'South', 'Caucasus', 'Shusha']) expect(output).toContain(word);
  });

  it('writes an article without places', async () => {
    expect((await write(exporter, empty)).length).toBeGreaterThan(0);
  });

  it('keeps to one line where it says that lines can be joined', async () => {
    if (exporter.join === 'lines')
      expect(await write(exporter, correctedSample)).not.toContain('\n');
  });
});
