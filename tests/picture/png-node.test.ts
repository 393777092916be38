import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawPng } from '@/lib/picture/png-node';
import { canPrintLine, canPrintName } from '@/lib/picture/printable';

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#fff"/>${content}</svg>`;
const text = (words: string, attributes = '') =>
  svg(`<text x="10" y="60" font-size="40" font-family="Inter" ${attributes}>${words}</text>`);

/** Share of pixels that are dark. */
async function inkOf(picture: string): Promise<number> {
  const { data } = PNG.sync.read(Buffer.from(await drawPng(picture, 300)));
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark++;
  return dark / (data.length / 4);
}

const picture = async (drawn: string) => Buffer.from(await drawPng(drawn, 300)).toString('base64');

describe('drawPng', () => {
  it('draws at the width asked for, in proportion', async () => {
    const { width, height } = PNG.sync.read(Buffer.from(await drawPng(text('Suva'), 600)));
    expect([width, height]).toEqual([600, 200]);
  });

  it('gives the same bytes each time', async () => {
    const [one, other] = await Promise.all([
      drawPng(text('Suva'), 600),
      drawPng(text('Suva'), 600),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it.each([
    ...['Suva', 'Łódź', 'Шуша', 'Ἀθῆναι', 'Đắk Lắk', 'Şuşa Ağdam'],
    ...['القاهرة', 'Երևան', 'თბილისი', 'दिल्ली', 'ירושלים'],
  ])('sets %s', async (name) => {
    expect(canPrintName(name)).toBe(true);
    expect(await inkOf(text(name))).toBeGreaterThan(0.01);
    // Not one of its letters is the box that stands for letters a font lacks.
    for (const letter of new Set(name.replace(/[\s\p{M}]/gu, ''))) {
      expect(await picture(text(letter)), letter).not.toEqual(await picture(text('\u{10fffd}')));
    }
  });

  it('knows what it cannot set: other scripts, and lines of several fonts', () => {
    expect(['北京', 'กรุงเทพ', 'ဖြူ', 'Paris 北京', 'القاهرة-Kairo'].filter(canPrintName)).toEqual(
      [],
    );
    expect(['القاهرة الجديدة', 'Cairo القاهرة', 'ירושלים'].filter(canPrintName)).toHaveLength(3);
    expect(['Şuşa: №&nbsp;1', 'Από την Αθήνα', 'القاهرة'].filter(canPrintLine)).toHaveLength(2);
  });

  it('sets heavier letters heavier, and headlines in the serif', async () => {
    const regular = await inkOf(text('Wellington'));
    expect(await inkOf(text('Wellington', 'font-weight="600"'))).toBeGreaterThan(regular * 1.15);
    const serif = svg(
      '<text x="10" y="60" font-size="40" font-family="Source Serif 4">Wellington</text>',
    );
    expect(await inkOf(serif)).not.toBe(regular);
  });

  it('fetches nothing that the picture names', async () => {
    const files = ['file:///etc/hostname', 'https://example.org/a.png', '/etc/hostname'];
    const images = files.map((href) => `<image href="${href}" width="300" height="100"/>`);
    expect(await inkOf(svg(images.join('')))).toBe(0);
  });

  it('refuses what is not an SVG', async () => {
    await expect(drawPng('<svg', 100)).rejects.toThrow();
  });
});
