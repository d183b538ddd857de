import type { Database } from '@alize/platform';

/** A word nothing of ours says; where it is found, somebody's data is. */
export const CANARY = 'Zcanari';
export const canaryAddress = (name: string): string => `${CANARY}.${name}@${CANARY}.test`.toLowerCase();

interface Column {
  table: string;
  column: string;
  type: string;
}

/** Words of the program, without which nothing runs, and fingerprints of sessions, without which nobody is signed in. */
const OF_THE_PROGRAM = new Set([
  'schema_migration.name',
  'outbox_message.type',
  'outbox_delivery.handler',
  'session.fingerprint',
]);

/** What has to be set at once. */
const TOGETHER: Record<string, string> = {
  'person.mail_refusal': ', "mail_refused_at" = now()',
  'sign_in_request.email': ', "link_id" = NULL',
};

const VALUES: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `'${CANARY}'`,
  jsonb: "'{}'",
  _text: `ARRAY['${CANARY}']`,
  timestamptz: 'now()',
  date: 'current_date',
  bool: 'true',
};

/**
 * Puts the canary into every column of text, text[] and jsonb there is but keys; a table without a row is given one.
 * @returns the columns that hold it, and those whose constraints let no free text in
 */
export async function plantCanaries(db: Database): Promise<{ planted: string[]; closed: string[] }> {
  const columns = await db.query<Column>(
    `SELECT c.table_name AS table, c.column_name AS column, c.udt_name AS type FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
       AND c.udt_name IN ('text', 'varchar', 'citext', '_text', 'jsonb') AND NOT EXISTS (
         SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
         WHERE k.conrelid = quote_ident(c.table_name)::regclass AND k.contype IN ('p', 'f') AND a.attname = c.column_name)
     ORDER BY 1, 2`,
  );
  const planted: string[] = [];
  const closed: string[] = [];
  for (const table of new Set(columns.map((each) => each.table))) await ensureRow(db, table);
  for (const column of columns) {
    const name = `${column.table}.${column.column}`;
    if (OF_THE_PROGRAM.has(name)) continue;
    const holds = await unchecked(db, () => plant(db, column));
    (holds ? planted : closed).push(name);
  }
  return { planted, closed };
}

/** A row whose words make sense is kept: a few rows are enough, and communes are thirty thousand. */
async function plant(db: Database, { table, column, type }: Column): Promise<void> {
  const word = `'${CANARY}.' || left(md5(random()::text), 8)`;
  const value: Record<string, string> = {
    _text: `ARRAY[${word}]`,
    jsonb: `CASE jsonb_typeof("${column}") WHEN 'object' THEN "${column}" || jsonb_build_object('${CANARY}', ${word}) ELSE "${column}" END`,
  };
  const text = /email|address/.test(column) ? `lower(${word} || '@${CANARY}.test')` : word;
  await db.query(
    `UPDATE "${table}" SET "${column}" = ${value[type] ?? text}${TOGETHER[`${table}.${column}`] ?? ''} WHERE ctid IN (SELECT ctid FROM "${table}" LIMIT 50)`,
  );
}

async function ensureRow(db: Database, table: string): Promise<void> {
  const [{ filled }] = await db.query<{ filled: boolean }>(
    `SELECT EXISTS (SELECT FROM "${table}") AS filled`,
  );
  if (filled) return;
  const needed = await db.query<{ column: string; type: string }>(
    `SELECT column_name AS column, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND (is_nullable = 'NO' OR udt_name IN ('text', 'jsonb'))
       AND column_default IS NULL`,
    [table],
  );
  const names = needed.map(({ column }) => `"${column}"`).join(', ');
  const values = needed.map(({ type }) => VALUES[type] ?? '1').join(', ');
  await unchecked(db, () => db.query(`INSERT INTO "${table}" (${names}) VALUES (${values})`));
}

/** What is planted need make no sense: neither triggers nor foreign keys are asked. Check and unique constraints are. */
async function unchecked(db: Database, write: () => Promise<unknown>): Promise<boolean> {
  try {
    await db.tx(async () => {
      await db.query('SET LOCAL session_replication_role = replica');
      await write();
    });
    return true;
  } catch {
    return false;
  }
}

/** Every write to this table fails from now on, with an error that quotes the row wherever PostgreSQL can. */
export async function refuseWrites(db: Database, tables: string[]): Promise<void> {
  await db.query(`CREATE OR REPLACE FUNCTION quote_and_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'value "%" is refused', NEW::text USING ERRCODE = 'check_violation', CONSTRAINT = 'refused_for_a_test',
        DETAIL = 'Failing row contains ' || NEW::text, HINT = NEW::text;
    END $$`);
  for (const table of tables)
    await db.query(
      `CREATE TRIGGER quote_and_refuse BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION quote_and_refuse()`,
    );
}

export async function acceptWrites(db: Database): Promise<void> {
  await db.query('DROP FUNCTION quote_and_refuse() CASCADE');
}
