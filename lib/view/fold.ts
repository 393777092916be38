/**
 * A name as people search for it: lower case, without accents, apostrophes or hyphens, one space
 * between words. Weaker than the gazetteer's folding on purpose: this runs on what is on screen.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıə]/g, (letter) => (letter === 'ı' ? 'i' : 'e'))
    .replace(/['’ʼ‘`]/g, '')
    .replace(/[\s\-‐‑–—]+/g, ' ')
    .trim();
}
