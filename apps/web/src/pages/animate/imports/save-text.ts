/** Words that a spreadsheet would take for a formula begin with one of these. */
const FORMULA = /^[=+\-@\t\r]/u;

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Saves a table as French Excel opens it: semicolons, and the mark of UTF-8. */
export function saveText(name: string, rows: string[][]): void {
  const text = `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
