import { RETENTION } from '@alize/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { cloneTemplate, dropDatabase } from './support/template';

const DATABASE = `alize_test_personal_data_${process.pid}`;
const REGISTER = readFileSync(join(__dirname, '../docs/personal-data.md'), 'utf8');
/** Of each table with personal data, its row of the register. */
const ROWS = new Map(
  [...REGISTER.matchAll(/^\| `(\w+)` .*$/gm)].map(([row, table]) => [table, row] as const),
);

let database: DataSource;
beforeAll(async () => {
  database = new DataSource({ type: 'postgres', url: await cloneTemplate(DATABASE) });
  await database.initialize();
});
afterAll(async () => {
  await database.destroy();
  await dropDatabase(DATABASE);
});

describe('the register of personal data', () => {
  it('names every table of the database', async () => {
    const tables = await database.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    expect(tables.map(({ name }) => name).filter((name) => !REGISTER.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every column that can hold a text, of the tables with personal data', async () => {
    const columns = await database.query<{ table: string; name: string }[]>(
      `SELECT table_name AS table, column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea')
       ORDER BY 1, 2`,
    );
    const unnamed = columns.filter(
      ({ table, name }) => ROWS.has(table) && !ROWS.get(table)?.includes(`\`${name}\``),
    );
    expect(unnamed.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
  });

  it('names no table that is gone', async () => {
    const tables = await database.query<{ name: string }[]>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    const there = new Set(tables.map(({ name }) => name));
    expect([...ROWS.keys()].filter((table) => !there.has(table))).toEqual([]);
  });

  it.each([
    ['need', 'unconfirmed'],
    ['offer_submission', 'unconfirmed'],
    ['person', 'unconfirmed'],
    ['organisation', 'unconfirmed'],
    ['confirmation_request', 'confirmationRequests'],
    ['session', 'movedAlong'],
    ['sign_in_link', 'movedAlong'],
    ['sign_in_request', 'movedAlong'],
    ['outbox_message', 'movedAlong'],
    ['mail_link', 'correspondence'],
    ['mail', 'correspondence'],
    ['reply', 'correspondence'],
    ['reminder', 'correspondence'],
    ['digest', 'correspondence'],
    ['assignment', 'assignments'],
    ['assignment_line', 'assignments'],
    ['audit_entry', 'audit'],
    ['missing_skill', 'missingSkills'],
    ['awaited_place', 'awaitedPlaces'],
    ['undoable_act', 'movedAlong'],
    ['record_merge', 'merges'],
  ] as const)(
    'says of %s the period that its rows are deleted by, and that people read: %s',
    (table, kind) => {
      expect(ROWS.get(table)?.split('|').at(-2)).toContain(inWords(RETENTION[kind]));
    },
  );
});

const DAYS: Record<number, string> = { 1: 'a day', 7: 'seven days', 365: 'a year' };
const inWords = (period: { days: number } | { months: number }): string =>
  'months' in period ? `${period.months} months` : (DAYS[period.days] ?? `${period.days} days`);
