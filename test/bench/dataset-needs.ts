import type { Actor } from '@alize/directory';
import { newId } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { DEMO } from '../../infra/seeds/demo/demo';
import { type Dataset, insertRows, personRow, pick } from './dataset';
import { dayAfter } from './dataset-offers';

const MAX_SKILLS = 8;

export interface BenchNeed {
  id: string;
  territoryId: string;
  /** Who runs its territory. */
  animator: Actor;
}

/**
 * Open needs in the words of the demonstration's, each in a firm of its own, territory after territory. Beyond the
 * demonstration's number, a need's title goes with another's text. Every second one has had its skills confirmed.
 */
export async function makeNeeds(dataset: Dataset, count: number): Promise<BenchNeed[]> {
  const { app, db, places, chance, now } = dataset;
  const skills = app.get(SkillsService);
  const needs: BenchNeed[] = [];
  const rows = {
    organisation: tableRows(),
    person: tableRows(),
    project: tableRows(),
    need: tableRows(),
    need_skill: tableRows(),
  };
  for (let number = 0; number < count; number += 1) {
    const place = places[number % places.length] ?? pick(places, chance);
    const model = DEMO.needs[number % DEMO.needs.length] ?? pick(DEMO.needs, chance);
    const text = number < DEMO.needs.length ? model.text : pick(DEMO.needs, chance).text;
    const commune = pick(place.communes, chance);
    const firm = {
      id: newId(),
      kind: 'company',
      name: `Atelier ${number}`,
      commune_code: commune,
      created_at: now,
      version: 1,
    };
    const contact = personRow(dataset, `dirigeante.${number}@bench.test`);
    const inTerritory = { organisation_id: firm.id, territory_id: place.territoryId, contact_id: contact.id };
    const { title, description, jobsPlanned } = model.project;
    const project = {
      id: newId(),
      ...inTerritory,
      title,
      description,
      jobs_planned: jobsPlanned,
      created_at: now,
    };
    const id = newId();
    rows.organisation.push(firm);
    rows.person.push(contact);
    rows.project.push(project);
    rows.need.push({
      id,
      project_id: project.id,
      territory_id: place.territoryId,
      contact_id: contact.id,
      title: model.title,
      text,
      sector: model.sector,
      commune_code: commune,
      mode: model.mode,
      hours: model.hours,
      wanted_by: dayAfter(now, model.wantedInDays),
      language: model.language,
      volunteers_wanted: 1,
      status: 'open',
      confirmed_at: now,
      created_at: now,
      updated_at: now,
      version: 1,
    });
    const read = await skills.detectIds(`${model.title}\n${text}`);
    for (const { skillId } of read.slice(0, MAX_SKILLS))
      rows.need_skill.push({ need_id: id, skill_id: skillId, confirmed: number % 2 === 1 });
    needs.push({ id, territoryId: place.territoryId, animator: place.animator });
  }
  for (const [table, made] of Object.entries(rows)) await insertRows(db, table, made);
  for (const table of Object.keys(rows)) await db.query(`VACUUM ANALYZE ${table}`);
  return needs;
}

const tableRows = (): Record<string, unknown>[] => [];
