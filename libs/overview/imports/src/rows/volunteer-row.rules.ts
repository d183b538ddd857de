import { amountIn } from '../values/amounts.rules';
import { dateIn, folded } from '../values/days.rules';
import { contactIn } from './contact.rules';
import { type PlaceDraft, placeIn } from './file-row.rules';
import type { ContactDraft, RowCells } from './row';

/** Somebody who gives time, as a workbook lists them. */
export interface VolunteerDraft {
  contact: ContactDraft | null;
  organisation: string;
  skills: string[];
  /** Null where none is told, or not as a number. */
  daysAMonth: number | null;
  place: PlaceDraft;
  /** The row says that they have left: they are recorded, and offer nothing. */
  hasLeft: boolean;
}

const LEFT = /a quitte|parti(?:e|\(e\))?(?: en| de|$)|n'est plus|ne souhaite plus|arrete|decede|demission/u;

export function volunteerIn(row: RowCells): VolunteerDraft {
  const contact = contactIn(row);
  if (!contact) row.fault('import/volunteer-unnamed', row.text('lastName') ? 'lastName' : 'contact');
  const organisation = row.text('organisation').slice(0, 255);
  if (!organisation) row.fault('import/employer-missing', 'organisation');
  if (contact && !contact.email) row.remark('import/volunteer-without-mail', 'email');
  if (row.text('lastContact') && !dateIn(row.cell('lastContact')))
    row.remark('import/date-unread', 'lastContact');
  const hasLeft = LEFT.test(folded(row.text('comments')));
  if (hasLeft) row.remark('import/volunteer-left', 'comments');
  const skills = ['skill1', 'skill2', 'skill3'].map((field) => row.text(field)).filter(Boolean);
  return {
    ...{ contact, organisation, hasLeft, place: placeIn(row) },
    skills: [...new Set(skills)],
    daysAMonth: amountIn(row.cell('daysAMonth'))?.value ?? null,
  };
}
