/**
 * Fill in a message that has plain arguments only: the first script of the frame carries no
 * library.
 */
export function translate(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
