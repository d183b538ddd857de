import type { Coverage } from '@alize/contracts';
import { parse } from 'csv-parse/sync';
import { coverageCsv } from './coverage-csv';
import { cellOf } from './csv';

const id = (number: number) => `019c0000-0000-7000-8000-00000000000${number}`;
const figures = {
  needs: 3,
  openNeeds: 2,
  needsWithoutAnyone: 1,
  jobsPlanned: 9,
  availablePeople: 0,
  people: 1,
  restsOnOnePerson: true,
};
const enough = {
  skill: { id: id(1), label: '=HYPERLINK("http://x.test";"clic")', theme: null },
  ...figures,
  restsOnOnePerson: false,
};
const wanted = { skill: { id: id(2), label: 'Douane « UE »', theme: 'export' }, ...figures };
const coverage: Coverage = {
  territoryId: id(0),
  asOf: '2026-03-02',
  openNeeds: {
    total: 0,
    nobody: [],
    undecided: [],
    onePerson: [],
    severalPeople: [],
    notCompared: [],
    toConfirm: 0,
  },
  skills: [enough, wanted],
  refusals: [],
  waiting: { median: null, longest: null, medianToFirstApproval: null },
  recommendations: [
    {
      ...wanted,
      urgency: 'need_without_anyone',
      longestWaitDays: 40,
      partners: {
        basis: 'skill',
        kinds: [
          { kind: 'group', offers: 4 },
          { kind: 'school', offers: 1 },
        ],
      },
    },
  ],
};

describe('the table of skills', () => {
  const csv = coverageCsv(coverage, 'fr');
  const rows = parse(csv, { bom: true, delimiter: ';' });

  it('says that it is UTF-8, and what spreadsheets end lines with', () => {
    expect(csv.startsWith('\ufeffCompétence;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('reads back as rows of one length, those to recruit first', () => {
    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual(
      ['Douane « UE »;3;2;1;9;0;1;oui', 'un besoin attend sans personne;grand groupe (4), école (1)'].flatMap(
        (cells) => cells.split(';'),
      ),
    );
  });

  it('runs no formula', () => expect(rows[2]?.[0]).toBe(`'=HYPERLINK("http://x.test";"clic")`));

  it('is headed in the reader’s language', () =>
    expect(coverageCsv(coverage, 'en')).toMatch(/^\ufeffSkill;Needs in 12 months;/));
});

it.each([
  ['=1+1', "'=1+1"],
  ['+33', "'+33"],
  ['-2', "'-2"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
  ['a;b', '"a;b"'],
  ['dit "oui"', '"dit ""oui"""'],
  ['=a;b', `"'=a;b"`],
  ['a=b', 'a=b'],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['﹣1', "'﹣1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['−1', "'−1"],
  ['\u200b=1', "'\u200b=1"],
  ['\u202e\u00a0 =1', "'\u202e\u00a0 =1"],
  ['\ufeff＝1', "'\ufeff＝1"],
  ['\u0000=1', "'\u0000=1"],
  ['\n=1', '"\'\n=1"'],
  ['Zoë − l’atelier', 'Zoë − l’atelier'],
  [-2, '-2'],
])('the cell %j is written %j', (value, written) => expect(cellOf(value)).toBe(written));
