import { Database } from '@alize/platform';
import { NeedEntry } from '@alize/needs';
import { Injectable } from '@nestjs/common';
import type { Made } from '../import.entities';
import { type FileDraft, isLiving } from '../rows/file-row.rules';
import { ImportedOrganisations } from './imported-organisations';
import { ImportedPeople } from './imported-people';
import { RowNotes } from './row-notes';
import type { PlacedRow, Writing, Written } from './row-writer';

/** A firm's file: the firm, its contact, its needs where it still waits for help, what is next, and a note of the whole row. */
@Injectable()
export class FileWriter {
  constructor(
    private readonly db: Database,
    private readonly organisations: ImportedOrganisations,
    private readonly people: ImportedPeople,
    private readonly needs: NeedEntry,
    private readonly notes: RowNotes,
  ) {}

  async write({ actor, territoryId, title }: Writing, row: PlacedRow, file: FileDraft): Promise<Written> {
    const made: Made[] = [];
    const { place: _, siret, nafSection, nafCode, headcountBand, ...firm } = file.firm;
    const organisationId = await this.organisations.ensure(
      actor,
      {
        ...{ ...firm, kind: 'company', communeCode: row.communeCode },
        ...{
          siret: siret ?? undefined,
          nafSection: nafSection ?? undefined,
          nafCode: nafCode ?? undefined,
          headcountBand: headcountBand ?? undefined,
        },
      },
      made,
    );
    const role = { role: 'requester' as const, organisationId, territoryId };
    const contactId = file.contact && (await this.people.ensure(actor, file.contact, role, made));
    if (contactId && isLiving(file.stage))
      await this.enterNeeds({ actor, organisationId, contactId }, file, made);
    const noted = { about: { type: 'organisation' as const, id: organisationId }, territoryId, made };
    await this.notes.note(actor, noted, title, row.told);
    // An appui under way has a match of its own, which she alone can tell whole.
    if (file.stage === 'helped' && file.helper)
      await this.notes.task(actor, noted, `Saisir l’appui en cours : ${file.helper}`);
    if (file.next && file.stage !== 'over') await this.notes.task(actor, noted, file.next);
    return { subjectId: organisationId, made };
  }

  /** In one project. Waiting to be qualified, unless the row says that somebody is sought already. */
  private async enterNeeds(
    { actor, ...parties }: { actor: Writing['actor']; organisationId: string; contactId: string },
    { needs, project, stage, source }: FileDraft,
    made: Made[],
  ): Promise<void> {
    let projectId: string | undefined;
    for (const need of needs) {
      const title = fitting(capital(need), 3, 140);
      const words = [capital(need), project.title && `Projet : ${project.title}`]
        .filter(Boolean)
        .join('\n\n');
      const { id } = await this.needs.enter(actor, {
        ...{ ...parties, title, text: fitting(words, 10, 10_000), mode: 'both', hours: 24, language: 'fr' },
        ...(projectId ? { projectId } : { project: projectOf(project, need) }),
        ...{ volunteersWanted: 1, source: 'partner', sentBy: source ?? undefined },
        ...{ open: stage === 'searching', tellContact: false },
      });
      made.push({ type: 'need', id });
      const [row] = await this.db.query<{ projectId: string }>(
        'SELECT project_id AS "projectId" FROM need WHERE id = $1',
        [id],
      );
      projectId ??= row?.projectId;
    }
  }
}

function projectOf({ title, jobs }: FileDraft['project'], need: string) {
  const told = capital(title || need);
  return {
    title: fitting(told, 3, 140),
    description: fitting(told, 10, 10_000),
    jobsPlanned: jobs ?? undefined,
  };
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Short words are said to be what they are, rather than refused. */
const fitting = (text: string, least: number, most: number): string =>
  (text.length >= least ? text : `Besoin : ${text}`.padEnd(least, '.')).slice(0, most);
