import { fileName, mediaTypeOf } from './file-kind.rules';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is', () => {
  it.each([
    ['Devis.PDF', '%PDF-1.7', 'application/pdf'],
    ['atelier.jpeg', '\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
    ['plan.png', '\u0089PNG\r\n\u001a\n', 'image/png'],
    ['IMG_0042.HEIC', '\u0000\u0000\u0000\u0018ftypheic', 'image/heic'],
    ['stocks.xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'application/vnd.ms-excel'],
    ['étagères.csv', 'r\u00e9f;stock\r\nA;3', 'text/plain'],
  ])('%s is kept', (name, content, mediaType) => expect(mediaTypeOf(name, bytes(content))).toBe(mediaType));

  it.each([
    ['devis.pdf', 'MZ\u0090\u0000'],
    ['devis.pdf.exe', '%PDF-1.7'],
    ['page.html', '<script>'],
    ['dessin.svg', '<svg onload="x">'],
    ['compta.xlsm', 'PK\u0003\u0004'],
    ['archive.zip', 'PK\u0003\u0004'],
    ['notes.txt', 'a\u0000b'],
    ['constructor', ''],
    ['', ''],
  ])('%s with « %s » is none we keep', (name, content) =>
    expect(mediaTypeOf(name, bytes(content))).toBeNull(),
  );
});

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\Devis 12.pdf', 'Devis 12.pdf'],
  ['devis\u202efdp.exe', 'devisfdp.exe'],
  ['a\r\nb: "c".pdf', 'ab c.pdf'],
  ['...', ''],
  [`${'é'.repeat(200)}.pdf`, `${'é'.repeat(116)}.pdf`],
])('the name %j is kept as %j', (given, kept) => expect(fileName(given)).toBe(kept));
