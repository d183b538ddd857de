import { Person } from '@alize/accounts';
import { CreatePerson, type RecordRef } from '@alize/contracts';
import { PeopleService, SYSTEM } from '@alize/directory';
import { bootSystem, type System } from './system';
import { makeWorld } from './world';

export const ANIMATOR = 'animation.savoie@alize.test';
export const NEIGHBOUR = 'animation.ain@alize.test';
export const ADMIN = 'admin@alize.test';
export const COLLEAGUE = 'deuxieme.savoie@alize.test';

/** A need whose firm and volunteer were introduced in Savoie: one record of each kind. */
export interface Records {
  system: System;
  territory: string;
  organisation: RecordRef;
  person: RecordRef;
  need: RecordRef;
  match: RecordRef;
  mission: RecordRef;
  offer: RecordRef;
  all: RecordRef[];
  personOf(email: string): string;
}

export async function bootRecords(): Promise<Records> {
  const system = await bootSystem({ worker: true });
  const world = await makeWorld(system);
  const second = { email: COLLEAGUE, firstName: 'Inès', lastName: 'Morel' };
  const roles = [{ role: 'animator', territoryId: world.savoie }];
  await system.app.get(PeopleService).create(SYSTEM, CreatePerson.parse({ ...second, roles }));
  const offerId = await world.volunteer('laurent@alpelec.test', { introduction: 'direct' });
  const needId = await world.openNeed('Certification ISO 9001', ['quality/iso-9001']);
  await system.drain();
  const animator = await system.as(ANIMATOR);
  await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201);
  await system.drain();
  const one = async (sql: string): Promise<string> => {
    const [row] = await system.db.query<{ id: string }>(sql);
    if (!row) throw new Error(`nothing found by ${sql}`);
    return row.id;
  };
  const match: RecordRef = { type: 'match', id: await one('SELECT id FROM match') };
  const people = new Map((await system.db.repo(Person).find()).map(({ email, id }) => [email, id]));
  const personOf = (email: string) => people.get(email) ?? '';
  const organisation: RecordRef = {
    type: 'organisation',
    id: await one(`SELECT organisation_id AS id FROM project`),
  };
  const person: RecordRef = { type: 'person', id: personOf('laurent@alpelec.test') };
  const need: RecordRef = { type: 'need', id: needId };
  const offer: RecordRef = { type: 'offer', id: offerId };
  const mission: RecordRef = { type: 'mission', id: match.id };
  const all = [organisation, person, need, match, mission, offer];
  return {
    system,
    territory: world.savoie,
    organisation,
    person,
    need,
    match,
    mission,
    offer,
    all,
    personOf,
  };
}
