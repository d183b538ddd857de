import type { HeadcountBand } from '@alize/contracts';
import { activityOf, sectionOf } from '@alize/platform';
import { amountIn } from '../values/amounts.rules';
import { dateIn } from '../values/days.rules';
import { siretIn } from '../values/identities.rules';
import { contactIn } from './contact.rules';
import type { ContactDraft, RowCells } from './row';
import { type Stage, stageIn } from './stages.rules';

/** One firm's file of a workbook. */
export interface FileDraft {
  /** « 12 (2022) », as the workbook numbers it. */
  number: string | null;
  firm: {
    name: string;
    siret: string | null;
    nafSection: string | null;
    nafCode: string | null;
    headcountBand: HeadcountBand | null;
    place: PlaceDraft;
  };
  contact: ContactDraft | null;
  project: { title: string; jobs: number | null };
  needs: string[];
  stage: Stage;
  source: string | null;
  /** Who helps or helped, as the row names them. */
  helper: string | null;
  next: string | null;
}
export interface PlaceDraft {
  commune: string;
  postcode: string;
}

/** Faults and remarks are left with the row. */
export function fileIn(row: RowCells): FileDraft {
  const name = row.text('firm').slice(0, 140);
  if (!name) row.fault('import/firm-missing', 'firm');
  const place = placeIn(row);
  const needs = [...new Set(['need1', 'need2', 'need3'].map((field) => row.text(field)).filter(Boolean))];
  const told = stageIn(row.text('status'));
  if (!told && row.text('status')) row.remark('import/status-unknown', 'status');
  const stage = told ?? 'over';
  const contact = contactIn(row);
  if (isLiving(stage) && needs.length > 0 && !contact) row.fault('import/contact-needed', 'contact');
  for (const field of ['firstContact', 'visit', 'introducedOn', 'lastContact'])
    if (row.text(field) && !dateIn(row.cell(field))) row.remark('import/date-unread', field);
  return {
    number: numberOf(row),
    firm: {
      ...{ name, siret: siretOf(row), nafSection: sectionIn(row.text('naf')) },
      nafCode: activityOf(row.text('naf'))?.code ?? null,
      ...{ headcountBand: bandOf(row), place },
    },
    contact,
    project: { title: row.text('project'), jobs: jobsOf(row) },
    ...{ needs, stage, source: row.text('source').slice(0, 160) || null },
    helper: [row.text('helper'), row.text('helperOrganisation')].filter(Boolean).join(', ') || null,
    next: row.text('next') || null,
  };
}

export const isLiving = (stage: Stage): boolean => ['to_meet', 'diagnosing', 'searching'].includes(stage);

export const placeIn = (row: RowCells): PlaceDraft => ({
  commune: row.text('commune'),
  // Excel drops the zero of 01000.
  postcode: row
    .text('postcode')
    .replace(/\D/gu, '')
    .padStart(5, row.text('postcode') ? '0' : '')
    .slice(0, 5),
});

function numberOf(row: RowCells): string | null {
  const [number, year] = [row.text('number'), row.text('year')];
  return number && year ? `${number} (${year})` : number || null;
}

function siretOf(row: RowCells): string | null {
  const told = siretIn(row.cell('siret'));
  if (!told) return null;
  if ('siret' in told) return told.siret;
  if ('siren' in told) row.remark('import/siren-only', 'siret');
  else row.fault(told.fault, 'siret');
  return null;
}

/** « ? » and « à voir » leave it open: nobody is told a number that nobody said. */
function jobsOf(row: RowCells): number | null {
  const told = amountIn(row.cell('jobs'));
  if (!told) {
    if (row.text('jobs')) row.remark('import/jobs-unread', 'jobs');
    return null;
  }
  if (!told.exact) row.remark('import/jobs-rounded', 'jobs');
  return Math.min(1000, Math.max(0, Math.round(told.value)));
}

/** Upper ends of the bands. */
const BANDS: [number, HeadcountBand][] = [
  [0, '0'],
  [9, '1-9'],
  [19, '10-19'],
  [49, '20-49'],
  [99, '50-99'],
  [249, '100-249'],
  [499, '250-499'],
  [999, '500-999'],
  [4999, '1000-4999'],
];
function bandOf(row: RowCells): HeadcountBand | null {
  const told = amountIn(row.cell('headcount'));
  if (!told) {
    if (row.text('headcount')) row.remark('import/headcount-unread', 'headcount');
    return null;
  }
  return BANDS.find(([most]) => told.value <= most)?.[1] ?? '5000+';
}

/** A letter is a section itself; a code is of the section of its division. */
const sectionIn = (text: string): string | null =>
  /^[A-U]$/iu.exec(text)?.[0].toUpperCase() ?? sectionOf(activityOf(text.replace(/\s/gu, '')));
