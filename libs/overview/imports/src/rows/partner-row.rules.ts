import type { OrganisationKind } from '@alize/contracts';
import { folded } from '../values/days.rules';
import { contactIn } from './contact.rules';
import { type PlaceDraft, placeIn } from './file-row.rules';
import type { ContactDraft, RowCells } from './row';

/** An organisation that promises days or money, as a workbook lists it. Its promise waits for a convention: it is noted. */
export interface PartnerDraft {
  organisation: string;
  kind: OrganisationKind;
  contact: ContactDraft | null;
  place: PlaceDraft;
}

const KINDS: [OrganisationKind, RegExp][] = [
  ['school', /ecole|universite|lycee|formation|cfa/u],
  ['federation', /federation|syndicat|branche|ordre|medef|cpme|chambre|cci|cma|consulaire/u],
  ['authority', /collectivite|commune|mairie|departement|region|agglo|communaute|epci|etat|public/u],
  ['operator', /operateur|association|plateforme/u],
  ['company', /^(?:tpe|pme|tpe.pme|eti)$/u],
];

export function partnerIn(row: RowCells): PartnerDraft {
  const organisation = row.text('organisation').slice(0, 255);
  if (!organisation) row.fault('import/organisation-missing', 'organisation');
  const told = folded(row.text('kind'));
  const kind = KINDS.find(([, words]) => words.test(told))?.[0] ?? 'group';
  return { organisation, kind, contact: contactIn(row), place: placeIn(row) };
}
