import { LIST_COLUMNS } from '@alize/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { columnsOf, listCsv, listXlsx } from './list-file';

const LINE = {
  id: '1',
  cells: {
    need: '=HYPERLINK("http://x")',
    firm: '@Firme',
    stage: 'asked',
    jobs: 3,
    receivedOn: '2026-03-02',
  },
};

describe('the file of a list', () => {
  const columns = columnsOf('needs', ['need', 'stage', 'jobs', 'receivedOn']);

  it('has the columns asked for, or those shown', () => {
    expect(columns.map(({ id }) => id)).toEqual(['need', 'stage', 'jobs', 'receivedOn']);
    expect(columnsOf('needs', ['nothing'])).toEqual(LIST_COLUMNS.needs.filter(({ optional }) => !optional));
  });

  it('as CSV says codes in words and days as people write them, and defuses formulas', () => {
    expect(listCsv([LINE], columns, 'fr')).toBe(
      `\ufeffBesoin;Où il en est;Emplois;Reçu\r\n"'=HYPERLINK(""http://x"")";Réponse attendue;3;02/03/2026\r\n`,
    );
  });

  it('as a workbook holds texts, numbers and days as such, and no formula', async () => {
    const book = await listXlsx([LINE], { columns, locale: 'fr', title: 'Besoins' });
    const files = unzipSync(new Uint8Array(book));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(sheet + strings).toContain('=HYPERLINK');
    expect(sheet).toContain('<v>3</v>');
    // 2 March 2026, in days since 1900.
    expect(sheet).toContain('<v>46083</v>');
  });
});
