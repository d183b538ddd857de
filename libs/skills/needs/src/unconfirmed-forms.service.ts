import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CONFIRMATION_DAYS } from './need.rules';

/** Rows a statement deletes at most: it holds few locks, and for a short time. */
const SLICE = 500;

const none = (...ties: [table: string, column: string][]): string =>
  ties
    .map(([table, column]) => `NOT EXISTS (SELECT FROM ${table} tie WHERE tie.${column} = row.id)`)
    .join(' AND ');

/**
 * In the order they hang on each other: what was written under an address that never answered, then what is tied to
 * nothing any more. A need expires first (`NeedsService.expireOverdue`), so that who waits for it is told.
 */
const KINDS: [table: string, gone: string][] = [
  [
    'need',
    `row.confirmed_at IS NULL AND row.status IN ('expired', 'withdrawn')
      AND ${none(['match', 'need_id'], ['assignment_line', 'need_id'], ['reply', 'need_id'])}`,
  ],
  ['project', none(['need', 'project_id'])],
  [
    'organisation',
    `row.verified_at IS NULL AND ${none(
      ['project', 'organisation_id'],
      ['role', 'organisation_id'],
      ['pledge', 'organisation_id'],
      ['offer', 'organisation_id'],
      ['offer_submission', 'organisation_id'],
      ['organisation', 'parent_id'],
    )}`,
  ],
  [
    'person',
    none(
      ['role', 'person_id'],
      ['role', 'given_by'],
      ['need', 'contact_id'],
      ['project', 'contact_id'],
      ['offer', 'person_id'],
      ['offer_submission', 'person_id'],
      ['session', 'person_id'],
      ['mail_link', 'person_id'],
      ['reply', 'person_id'],
      ['history', 'by_person'],
      ['match', 'approved_by'],
      ['assignment', 'requested_by'],
      ['mission_day', 'by_person'],
      ['mission_day', 'removed_by'],
    ),
  ],
];

/** What nobody confirmed goes after its seven days: needs, projects, firms and people who have no other tie. */
@Injectable()
export class UnconfirmedForms {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Rows deleted. What somebody is writing to at this moment is left for the next round. */
  async drop(): Promise<number> {
    let dropped = 0;
    for (const [table, gone] of KINDS) {
      const statement = `
        WITH gone AS (DELETE FROM ${table} WHERE id IN (SELECT row.id FROM ${table} row
          WHERE row.created_at < $1::timestamptz - interval '${CONFIRMATION_DAYS} days' AND ${gone}
          ORDER BY row.id LIMIT ${SLICE} FOR UPDATE SKIP LOCKED) RETURNING id) SELECT id FROM gone`;
      for (let slice = SLICE; slice === SLICE; dropped += slice)
        slice = (await this.db.query(statement, [this.clock.now()])).length;
    }
    return dropped;
  }
}
