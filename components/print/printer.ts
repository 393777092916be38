/** Printing from parts that stand far from the sheet: it tells here how it is done. */
let print: (() => Promise<void>) | null = null;

/** Set by the sheet while it can print; null when it goes. */
export function setPrinter(printer: (() => Promise<void>) | null): void {
  print = printer;
}

/** Print the article with its map and places, or the page as it is where there is no sheet. */
export async function printArticle(): Promise<void> {
  if (print) await print();
  else window.print();
}
