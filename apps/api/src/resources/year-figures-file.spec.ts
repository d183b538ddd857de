import { type YearFigures, YEAR_LINES, type YearTotals } from '@alize/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { yearFiguresXlsx } from './year-figures-file';

const none = { count: 0, well: 0, soSo: 0, badly: 0 };
const totals: YearTotals = {
  ...{ firmsMet: 41, firmsHelped: 1, firmsRefused: 0, jobsPlanned: 3, introductions: 1 },
  ...{
    missionsBegun: 1,
    missionsEnded: 0,
    daysNoted: 0.5,
    daysReserved: 2.25,
    daysPledged: 20,
    daysLeft: 17.25,
  },
  satisfaction: { requester: none, volunteer: none },
  timeToIntroduction: { count: 0, days: null },
};
const FIGURES: YearFigures = {
  ...{ year: 2027, asOf: '2027-02-01', totals, before: { ...totals, firmsMet: 40 }, sectors: [], sizes: [] },
  partners: [
    {
      organisation: { id: '0190a1b2-0000-7000-8000-000000000001', name: '=HYPERLINK("http://x")' },
      ...{ daysPledged: 20, daysNoted: 0.5, daysReserved: 2.25, daysLeft: 17.25 },
      ...{ introductions: 1, daysNotedBefore: 0, introductionsBefore: 0 },
    },
  ],
  epcis: [],
};

describe('the workbook of a year', () => {
  it('has a sheet for the year and one for each split, every figure with what it counts, and no formula', async () => {
    const files = unzipSync(new Uint8Array(await yearFiguresXlsx(FIGURES, 'fr')));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(5);
    const strings = text('xl/sharedStrings.xml');
    for (const { definition } of YEAR_LINES) expect(strings).toContain(definition.fr);
    expect(text('xl/worksheets/sheet1.xml')).toContain('<v>41</v>');
    expect(text('xl/worksheets/sheet1.xml')).toContain('<v>40</v>');
    expect(text('xl/worksheets/sheet2.xml')).toContain('<v>17.25</v>');
    expect(text('xl/worksheets/sheet2.xml')).not.toContain('<f>');
    expect(strings).toContain('=HYPERLINK');
  });
});
