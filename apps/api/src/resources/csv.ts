/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** French spreadsheets take a comma for a decimal point, so columns are cut at semicolons; English ones open it too. */
const SEPARATOR = ';';
/** Also after what is not seen, and as full-width letters, which spreadsheets take for the plain ones. */
const FORMULA = /^[\p{C}\p{Z}\p{M}]*[=+\-@\u2212]/u;
/** Some cut a cell there and read what follows as one of its own. */
const STARTS_A_CELL = /^[\t\r\n]/;

/** Lines of cells, as spreadsheets of both languages open them. Every file for a spreadsheet is made here. */
export function csvOf(lines: (string | number)[][]): string {
  const text = lines.map((cells) => cells.map(cellOf).join(SEPARATOR)).join('\r\n');
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

/** Whether a spreadsheet would take the text for a formula of its own. */
export const looksLikeFormula = (value: string): boolean =>
  FORMULA.test(value.normalize('NFKC')) || STARTS_A_CELL.test(value);

/** Text that a spreadsheet would take for a formula is shown as text; what would cut a cell short is quoted. */
export function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = looksLikeFormula(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
