import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fund's lock orders numbers and closings; a number is taken only by an entry that stays. */
const NUMBERED = `CREATE FUNCTION journal_entry_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM fund WHERE id = NEW.fund_id FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM fund_closed_month WHERE fund_id = NEW.fund_id AND month = date_trunc('month', NEW.posted_on)) THEN
      RAISE EXCEPTION 'the month is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_month_open';
    END IF;
    INSERT INTO journal_counter AS c (fund_id, year, last) VALUES (NEW.fund_id, NEW.year, 1)
      ON CONFLICT (fund_id, year) DO UPDATE SET last = c.last + 1 RETURNING last INTO NEW.number;
    RETURN NEW;
  END $$`;
const CLOSING = `CREATE FUNCTION fund_month_closing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM fund WHERE id = NEW.fund_id FOR NO KEY UPDATE;
    RETURN NEW;
  END $$`;
/** Against the total of the entry, so that no pair of lines joins an older one. */
const BALANCED = `CREATE FUNCTION journal_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE entry uuid := COALESCE(to_jsonb(NEW)->>'entry_id', to_jsonb(NEW)->>'id')::uuid;
  BEGIN
    IF NOT EXISTS (SELECT FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id WHERE e.id = entry
        GROUP BY e.id HAVING sum(l.debit_cents) = e.total_cents AND sum(l.credit_cents) = e.total_cents) THEN
      RAISE EXCEPTION 'the entry does not balance' USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_balanced';
    END IF;
    RETURN NULL;
  END $$`;
const frozen = (table: string, free = '{}') =>
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION frozen_row('${free}')`;
const TABLES = [
  'fund_closed_month',
  'journal_counter',
  'journal_line',
  'journal_entry',
  'fund_commitment',
  'fund',
];

export class Funds1796800000000 implements MigrationInterface {
  name = 'Funds1796800000000';

  async up(runner: QueryRunner): Promise<void> {
    // All at once and first: whoever writes into two of them in the other order would wait for this for ever.
    await runner.query("SET LOCAL lock_timeout = '400ms'");
    await runner.query('LOCK TABLE "territory", "organisation", "person" IN SHARE ROW EXCLUSIVE MODE');
    await runner.query('SET LOCAL lock_timeout TO DEFAULT');
    await runner.query(`
      CREATE TABLE "fund" (
        "id" uuid NOT NULL,
        "territory_id" uuid NOT NULL,
        "holder_id" uuid NOT NULL,
        "legal_basis" text NOT NULL,
        "reserve_cents" bigint NOT NULL,
        "opened_on" date NOT NULL,
        "closed_on" date,
        "version" integer NOT NULL,
        CONSTRAINT "fund_reserve" CHECK (reserve_cents >= 0),
        CONSTRAINT "fund_legal_basis" CHECK (legal_basis <> ''),
        CONSTRAINT "fund_term" CHECK (closed_on >= opened_on),
        CONSTRAINT "fund_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id"),
        CONSTRAINT "fund_holder_fk" FOREIGN KEY ("holder_id") REFERENCES "organisation"("id"),
        CONSTRAINT "PK_fund" PRIMARY KEY ("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "fund_one_open" ON "fund"  ("territory_id") WHERE closed_on IS NULL`,
    );
    await runner.query(`
      CREATE TABLE "fund_commitment" (
        "id" uuid NOT NULL,
        "fund_id" uuid NOT NULL,
        "source_id" uuid NOT NULL,
        "amount_cents" bigint NOT NULL,
        "committed_on" date NOT NULL,
        "ended_on" date,
        CONSTRAINT "fund_commitment_source" UNIQUE ("source_id"),
        CONSTRAINT "fund_commitment_amount" CHECK (amount_cents > 0),
        CONSTRAINT "fund_commitment_term" CHECK (ended_on >= committed_on),
        CONSTRAINT "fund_commitment_fund_fk" FOREIGN KEY ("fund_id") REFERENCES "fund"("id"),
        CONSTRAINT "PK_fund_commitment" PRIMARY KEY ("id"))`);
    await runner.query(
      `CREATE INDEX "fund_commitment_live" ON "fund_commitment"  ("fund_id") WHERE ended_on IS NULL`,
    );
    await runner.query(`
      CREATE TABLE "journal_entry" (
        "id" uuid NOT NULL,
        "fund_id" uuid NOT NULL,
        "year" integer NOT NULL,
        "number" integer NOT NULL,
        "journal" text NOT NULL,
        "posted_on" date NOT NULL,
        "piece" text NOT NULL,
        "label" text NOT NULL,
        "source_kind" text NOT NULL,
        "source_id" uuid NOT NULL,
        "total_cents" bigint NOT NULL,
        "reversal_of_id" uuid,
        "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "recorded_by" uuid,
        CONSTRAINT "journal_entry_number" UNIQUE ("fund_id", "year", "number"),
        CONSTRAINT "journal_entry_source" UNIQUE ("source_kind", "source_id"),
        CONSTRAINT "journal_entry_reversed_once" UNIQUE ("reversal_of_id"),
        CONSTRAINT "journal_entry_journal" CHECK (journal IN ('BQ', 'AV', 'AP', 'OD')),
        CONSTRAINT "journal_entry_year" CHECK (year = EXTRACT(year FROM posted_on)),
        CONSTRAINT "journal_entry_total" CHECK (total_cents > 0),
        CONSTRAINT "PK_journal_entry" PRIMARY KEY ("id"),
        CONSTRAINT "journal_entry_fund_fk" FOREIGN KEY ("fund_id") REFERENCES "fund"("id"),
        CONSTRAINT "journal_entry_reversal_of_fk" FOREIGN KEY ("reversal_of_id") REFERENCES "journal_entry"("id"),
        CONSTRAINT "journal_entry_recorded_by_fk" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "journal_entry_day" ON "journal_entry"  ("fund_id", "posted_on") `);
    await runner.query(`
      CREATE TABLE "journal_line" (
        "entry_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "role" text NOT NULL,
        "account" text NOT NULL,
        "organisation_id" uuid,
        "debit_cents" bigint NOT NULL,
        "credit_cents" bigint NOT NULL,
        CONSTRAINT "journal_line_role" CHECK (role IN ('bank', 'advances', 'contributions', 'contributions_called', 'unplaced', 'overpaid', 'losses', 'recoveries', 'opening')),
        CONSTRAINT "journal_line_one_side" CHECK (debit_cents >= 0 AND credit_cents >= 0 AND (debit_cents > 0) <> (credit_cents > 0)),
        CONSTRAINT "journal_line_entry_fk" FOREIGN KEY ("entry_id") REFERENCES "journal_entry"("id"),
        CONSTRAINT "journal_line_organisation_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id"),
        CONSTRAINT "PK_journal_line" PRIMARY KEY ("entry_id", "position"))`);
    await runner.query(`CREATE INDEX "journal_line_organisation" ON "journal_line"  ("organisation_id") `);
    await runner.query(`
      CREATE TABLE "journal_counter" (
        "fund_id" uuid NOT NULL,
        "year" integer NOT NULL,
        "last" integer NOT NULL,
        CONSTRAINT "journal_counter_fund_fk" FOREIGN KEY ("fund_id") REFERENCES "fund"("id"),
        CONSTRAINT "PK_journal_counter" PRIMARY KEY ("fund_id", "year"))`);
    await runner.query(`
      CREATE TABLE "fund_closed_month" (
        "fund_id" uuid NOT NULL,
        "month" date NOT NULL,
        "closed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "fund_closed_month_first" CHECK (EXTRACT(day FROM month) = 1),
        CONSTRAINT "fund_closed_month_fund_fk" FOREIGN KEY ("fund_id") REFERENCES "fund"("id"),
        CONSTRAINT "PK_fund_closed_month" PRIMARY KEY ("fund_id", "month"))`);
    for (const statement of [NUMBERED, CLOSING, BALANCED]) await runner.query(statement);
    await runner.query(
      'CREATE TRIGGER journal_entry_numbered BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION journal_entry_numbered()',
    );
    await runner.query(
      'CREATE TRIGGER fund_month_closing BEFORE INSERT ON fund_closed_month FOR EACH ROW EXECUTE FUNCTION fund_month_closing()',
    );
    for (const table of ['journal_entry', 'journal_line'])
      await runner.query(
        `CREATE CONSTRAINT TRIGGER ${table}_balanced AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_balanced()`,
      );
    await runner.query(frozen('journal_entry', '{recorded_by}'));
    await runner.query(frozen('journal_line', '{organisation_id}'));
    await runner.query(frozen('fund_closed_month'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE "${table}"`);
    for (const name of ['journal_entry_numbered', 'fund_month_closing', 'journal_balanced'])
      await runner.query(`DROP FUNCTION ${name}()`);
  }
}
