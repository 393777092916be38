/** Printing from parts that stand far from the sheet: it tells here how it is done. */

type Printer = () => Promise<void>;

let print: Printer | null = null;
/** Somebody wants to print, and the sheet is not there yet. */
let isWished = false;
const listeners = new Set<() => void>();

/** Set by the sheet while it can print; null when it goes. A wish of before is granted at once. */
export function setPrinter(printer: Printer | null): void {
  print = printer;
  if (!printer || !isWished) return;
  isWished = false;
  void printer();
}

/** Print the article with its map and places, as soon as the sheet is there. */
export async function printArticle(): Promise<void> {
  if (print) return print();
  isWished = true;
  for (const listener of listeners) listener();
}

/** Be told when somebody waits for the sheet; returns how to stop. */
export function onPrintWish(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
