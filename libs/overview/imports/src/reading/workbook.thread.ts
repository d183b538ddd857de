/**
 * What runs in the reading thread. Text, because a thread starts from a file, which is TypeScript here and JavaScript once
 * built. A workbook of 10 MB may unpack into far more: the thread has its limits, the process goes on.
 */
export const WORKBOOK_THREAD = `
const { parentPort, workerData: { modules, limits } } = require('node:worker_threads');

// A full stop, a comma, a slash: no letter nor digit stands where French Excel puts its semicolon.
const DELIMITERS = [';', '\\t', ',', '|'];

const cut = (text) => (text.length > limits.chars ? text.slice(0, limits.chars) : text);
function cellOf(value) {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'boolean' ? value : cut(String(value));
}
function sheetOf(name, rows) {
  if (rows.length > limits.rows) throw Object.assign(new Error('too long'), { code: 'import/too-many-rows' });
  return { name: String(name).slice(0, 100), rows: rows.map((row) => row.slice(0, limits.columns).map(cellOf)) };
}

async function workbook(bytes) {
  const read = require(modules.workbook).default;
  const sheets = await read(bytes);
  return sheets.slice(0, 20).map(({ sheet, data }) => sheetOf(sheet, data));
}

// What Windows-1252 has where Latin-1 has none. By hand: Node's own decoder of some releases takes the one for the other.
const WINDOWS = '\\u20ac\\u0081\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u008d\\u017d\\u008f\\u0090' +
  '\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u009d\\u017e\\u0178';
const windows = (bytes) =>
  Buffer.from(bytes).toString('latin1').replace(/[\\u0080-\\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80]);

function decoded(bytes) {
  const marks = [[0xff, 0xfe, 'utf-16le'], [0xfe, 0xff, 'utf-16be']].find(([a, b]) => bytes[0] === a && bytes[1] === b);
  if (marks) return new TextDecoder(marks[2]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows(bytes);
  }
}
// The delimiter that cuts the first lines into the most columns, the same number in each.
function delimiterOf(text) {
  const lines = text.slice(0, 20_000).split(/\\r?\\n/).filter((line) => line.trim()).slice(0, 12);
  const score = (delimiter) => Math.max(...lines.map((line) => line.split(delimiter).length));
  return DELIMITERS.reduce((best, one) => (score(one) > score(best) ? one : best));
}
function table(bytes, name) {
  const text = decoded(bytes).replace(/^\\ufeff/, '');
  // NUL and its like are in no text: it is some other kind of file.
  if (/[\\u0000-\\u0008\\u000e-\\u001a]/.test(text.slice(0, 100_000)))
    throw Object.assign(new Error('no text'), { code: 'import/not-a-table' });
  const { parse } = require(modules.csv);
  const rows = parse(text, {
    delimiter: delimiterOf(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    maxRecordSize: 1_000_000,
  });
  return [sheetOf(name.replace(/\\.[^.]*$/, '') || 'CSV', rows)];
}

async function read({ bytes, name }) {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK')) return workbook(Buffer.from(bytes));
  if (head.startsWith('\\u00d0\\u00cf\\u0011\\u00e0')) throw Object.assign(new Error('old'), { code: 'import/old-workbook' });
  if (head.startsWith('%PDF') || head.startsWith('\\u0089PNG') || head.startsWith('\\u00ff\\u00d8'))
    throw Object.assign(new Error('no table'), { code: 'import/not-a-table' });
  return table(bytes, name);
}

parentPort.on('message', (file) =>
  read(file).then(
    (sheets) => parentPort.postMessage({ sheets }),
    (error) => {
      const code = error?.code === 'CSV_QUOTE_NOT_CLOSED' ? 'import/cut' : error?.code;
      parentPort.postMessage({ code: /^import\\//.test(String(code)) ? code : 'import/unreadable' });
    },
  ),
);
`;
