import { OffersService } from '@alize/offers';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import type { Made } from '../import.entities';
import type { VolunteerDraft } from '../rows/volunteer-row.rules';
import { ImportedOrganisations } from './imported-organisations';
import { ImportedPeople } from './imported-people';
import { RowNotes } from './row-notes';
import type { PlacedRow, Writing, Written } from './row-writer';

const HOURS_A_DAY = 7;
const HOURS_A_MONTH = { least: 0.5, usual: 7, most: 160 };

/**
 * Somebody who gives time: the person with their employer, and an offer that is a draft. Nobody is asked for help before
 * an animator has looked at it: a line of a workbook is not a yes.
 */
@Injectable()
export class VolunteerWriter {
  constructor(
    private readonly organisations: ImportedOrganisations,
    private readonly people: ImportedPeople,
    private readonly skills: SkillsService,
    private readonly offers: OffersService,
    private readonly notes: RowNotes,
  ) {}

  async write(
    { actor, territoryId, title }: Writing,
    row: PlacedRow,
    says: VolunteerDraft,
  ): Promise<Written> {
    const made: Made[] = [];
    const { organisation: name, contact } = says;
    const employer = { kind: 'group' as const, name, communeCode: row.communeCode };
    const organisationId = await this.organisations.ensure(actor, employer, made);
    const role = { role: 'volunteer' as const, organisationId, territoryId };
    const personId = contact && (await this.people.ensure(actor, contact, role, made));
    const about = personId
      ? { type: 'person' as const, id: personId }
      : { type: 'organisation' as const, id: organisationId };
    if (personId && !says.hasLeft && says.skills.length > 0) {
      const offerId = await this.offers.create(actor, {
        ...{ personId, organisationId, territoryId, communeCode: row.communeCode, status: 'draft' },
        ...(await this.textOf(says)),
        ...{ hoursPerMonth: hoursOf(says), capacity: 1, languages: ['fr'], introduction: 'ask_first' },
        ...{ radiusKm: 50, mode: 'both', sectors: [], absences: [] },
      });
      made.push({ type: 'offer', id: offerId });
    }
    await this.notes.note(actor, { about, territoryId, made }, title, row.told);
    return { subjectId: about.id, made };
  }

  /** Each skill as the catalogue's own search finds it first; the workbook's words stay in the text. */
  private async textOf({ skills, contact }: VolunteerDraft) {
    const ids = new Set<string>();
    for (const words of skills) {
      const [likest] = (await this.skills.suggest({ text: words, language: 'fr', exclude: [...ids] }, 'fr'))
        .items;
      const [named] = likest ? [likest.skill] : await this.skills.list({ q: words, limit: 1 }, 'fr');
      if (named) ids.add(named.id);
    }
    const told = skills.join(', ');
    const text = [`Compétences : ${told}.`, contact?.jobTitle && `Fonction : ${contact.jobTitle}.`].filter(
      Boolean,
    );
    return {
      title: `${told.charAt(0).toUpperCase()}${told.slice(1)}`.padEnd(3, '.').slice(0, 140),
      text: text.join('\n'),
      skills: [...ids].map((skillId) => ({ skillId, level: 2 as const })),
    };
  }
}

const hoursOf = ({ daysAMonth }: VolunteerDraft): number => {
  const hours = daysAMonth === null ? HOURS_A_MONTH.usual : daysAMonth * HOURS_A_DAY;
  return Math.min(HOURS_A_MONTH.most, Math.max(HOURS_A_MONTH.least, hours));
};
