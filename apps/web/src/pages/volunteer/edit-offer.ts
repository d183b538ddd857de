import type { Offer, UpdateOffer } from '@alize/contracts';
import type { z } from 'zod';
import { noCorrections, type SkillCorrections } from '../../form/skill-corrections';
import type { ContractForm } from '../../form/use-contract-form';
import type { Told } from '../../form/use-stale-edit';
import type { Formats } from '../../i18n/format';
import type { editOfferWords } from './edit-offer-words';

export type EditInput = z.input<typeof UpdateOffer>;
export type EditForm = ContractForm<EditInput, UpdateOffer>;

export const toInput = (offer: Offer): EditInput => ({
  title: offer.title,
  text: offer.text,
  communeCode: offer.commune.code,
  radiusKm: offer.radiusKm,
  mode: offer.mode,
  hoursPerMonth: offer.hoursPerMonth,
  capacity: offer.capacity,
  introduction: offer.introduction,
  absences: offer.absences,
  version: offer.version,
});

/** The skills of the offer as if the person had added them: nothing is read in the text behind their back. */
export const skillsOf = (offer: Offer): SkillCorrections => ({
  ...noCorrections,
  added: offer.skills.map(({ skill }) => skill),
  levels: Object.fromEntries(offer.skills.map(({ skill, level }) => [skill.id, level])),
});

/** The offer in words, field by field. */
export function tellOffer(offer: Offer, w: typeof editOfferWords.fr, f: Formats): Told[] {
  return [
    { label: w.oneLine, value: offer.title },
    { label: w.text, value: offer.text },
    { label: w.skills, value: f.list(offer.skills.map(({ skill }) => skill.label)) },
    { label: w.commune, value: offer.commune.name },
    { label: w.mode, value: w.modes[offer.mode] },
    { label: w.radius, value: `${offer.radiusKm} km` },
    { label: w.hours, value: f.hours(offer.hoursPerMonth) },
    { label: w.capacity, value: f.number(offer.capacity) },
    { label: w.introduction, value: w.introductions[offer.introduction] },
    {
      label: w.absences,
      value: f.list(offer.absences.map(({ from, to }) => `${f.shortDay(from)} – ${f.shortDay(to)}`)),
    },
  ];
}
