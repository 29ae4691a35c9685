// A table as a file that Excel opens in Japan: UTF-8 with its mark, lines ended as Windows ends them, every cell in quotes.

const MARK = '\uFEFF';
/** What a spreadsheet would work out instead of showing it, in narrow and in wide letters; behind blanks too. */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@＝＋－＠]/;

/** A cell that begins like a formula has an apostrophe before it: what a child wrote is never worked out on a teacher's computer. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(words: string): string {
  // Tabs and lone returns split cells in some programs; lines inside a cell are one character.
  const plain = words.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll('\0', '');
  return `"${(FORMULA.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
}
