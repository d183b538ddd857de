import type { MigrationInterface, QueryRunner } from 'typeorm';

const STEPS =
  'granted>signed granted>cancelled signed>disbursed signed>cancelled disbursed>repaid repaid>disbursed';

/** The money of a decision: what was signed, paid, due and received. What the database refuses, no service can do. */
export class Advances1796870010000 implements MigrationInterface {
  name = 'Advances1796870010000';

  async up(runner: QueryRunner): Promise<void> {
    // All at once and first: whoever writes into two of them in the other order would wait for this for ever.
    await runner.query("SET LOCAL lock_timeout = '400ms'");
    await runner.query(
      'LOCK TABLE "territory", "organisation", "person", "decision" IN SHARE ROW EXCLUSIVE MODE',
    );
    await runner.query('SET LOCAL lock_timeout TO DEFAULT');
    await runner.query(`
      CREATE TABLE "advance" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "organisation_id" uuid NOT NULL,
        "requester_id" uuid NOT NULL, "status" text NOT NULL DEFAULT 'granted', "amount_cents" bigint NOT NULL, "instalments" integer NOT NULL,
        "period_months" integer NOT NULL, "deferral_months" integer NOT NULL, "signed_on" date, "disbursed_on" date, "reason" text,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "advance_pk" PRIMARY KEY ("id"), CONSTRAINT "advance_decision" UNIQUE ("decision_id"),
        CONSTRAINT "advance_status" CHECK (status IN ('granted', 'signed', 'disbursed', 'repaid', 'cancelled')),
        CONSTRAINT "advance_terms" CHECK (amount_cents > 0 AND instalments > 0 AND period_months IN (1, 3) AND deferral_months >= 0),
        CONSTRAINT "advance_signed" CHECK (signed_on IS NOT NULL OR status IN ('granted', 'cancelled')),
        CONSTRAINT "advance_disbursed" CHECK ((disbursed_on IS NOT NULL) = (status IN ('disbursed', 'repaid'))),
        CONSTRAINT "advance_cancelled_with_reason" CHECK ((status = 'cancelled') = (reason IS NOT NULL)),
        CONSTRAINT "advance_decision_fk" FOREIGN KEY ("decision_id") REFERENCES "decision"("id"),
        CONSTRAINT "advance_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id"),
        CONSTRAINT "advance_organisation_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id"),
        CONSTRAINT "advance_requester_fk" FOREIGN KEY ("requester_id") REFERENCES "person"("id"))`);
    await runner.query('CREATE INDEX "advance_territory" ON "advance" ("territory_id", "status", "id")');
    await runner.query('CREATE INDEX "advance_organisation" ON "advance" ("organisation_id")');
    await runner.query('CREATE INDEX "advance_requester" ON "advance" ("requester_id")');
    await runner.query(`
      CREATE TABLE "advance_instalment" ("advance_id" uuid NOT NULL, "position" integer NOT NULL, "due_on" date NOT NULL,
        "payable_on" date NOT NULL, "amount_cents" bigint NOT NULL,
        CONSTRAINT "advance_instalment_pk" PRIMARY KEY ("advance_id", "position"),
        CONSTRAINT "advance_instalment_day" UNIQUE ("advance_id", "due_on"),
        CONSTRAINT "advance_instalment_amount" CHECK (amount_cents > 0),
        CONSTRAINT "advance_instalment_payable" CHECK (payable_on >= due_on),
        CONSTRAINT "advance_instalment_advance_fk" FOREIGN KEY ("advance_id") REFERENCES "advance"("id"))`);
    await runner.query(`
      CREATE TABLE "advance_receipt" ("id" uuid NOT NULL, "advance_id" uuid NOT NULL, "amount_cents" bigint NOT NULL, "received_on" date NOT NULL,
        "method" text NOT NULL, "reference" text NOT NULL, "noted_by" uuid, "noted_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "reversed_at" TIMESTAMP WITH TIME ZONE, "reversal_reason" text,
        CONSTRAINT "advance_receipt_pk" PRIMARY KEY ("id"), CONSTRAINT "advance_receipt_amount" CHECK (amount_cents > 0),
        CONSTRAINT "advance_receipt_method" CHECK (method IN ('debit', 'transfer', 'cheque', 'other')),
        CONSTRAINT "advance_receipt_reversed_with_reason" CHECK ((reversed_at IS NULL) = (reversal_reason IS NULL)),
        CONSTRAINT "advance_receipt_advance_fk" FOREIGN KEY ("advance_id") REFERENCES "advance"("id"),
        CONSTRAINT "advance_receipt_noted_by_fk" FOREIGN KEY ("noted_by") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(
      'CREATE INDEX "advance_receipt_of" ON "advance_receipt" ("advance_id", "received_on")',
    );
    await runner.query('CREATE INDEX "advance_receipt_noted_by" ON "advance_receipt" ("noted_by")');
    await runner.query(
      `CREATE UNIQUE INDEX "advance_receipt_reference" ON "advance_receipt" ("advance_id", "reference") WHERE reference <> '' AND reversed_at IS NULL`,
    );
    await runner.query(`CREATE FUNCTION advance_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> NEW.status AND OLD.status || '>' || NEW.status <> ALL (string_to_array('${STEPS}', ' ')) THEN
          RAISE EXCEPTION 'advance goes not from % to %', OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'advance_transition';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER advance_transition BEFORE UPDATE OF status ON advance FOR EACH ROW EXECUTE FUNCTION advance_transition()',
    );
    await runner.query(`CREATE FUNCTION advance_spread_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(amount_cents) FROM advance_instalment WHERE advance_id = NEW.advance_id)
            <> (SELECT amount_cents FROM advance WHERE id = NEW.advance_id) THEN
          RAISE EXCEPTION 'the instalments are not the advance' USING ERRCODE = 'check_violation', CONSTRAINT = 'advance_spread_whole';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      `CREATE CONSTRAINT TRIGGER advance_spread_whole AFTER INSERT ON advance_instalment DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION advance_spread_whole()`,
    );
    await runner.query(
      `CREATE TRIGGER advance_instalment_frozen BEFORE UPDATE OR DELETE ON advance_instalment FOR EACH ROW EXECUTE FUNCTION frozen_row('{}')`,
    );
    await runner.query(
      `CREATE TRIGGER advance_receipt_frozen BEFORE UPDATE OR DELETE ON advance_receipt FOR EACH ROW
       EXECUTE FUNCTION frozen_row('{reversed_at,reversal_reason,noted_by}')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['advance_receipt', 'advance_instalment', 'advance'])
      await runner.query(`DROP TABLE "${table}" CASCADE`);
    await runner.query('DROP FUNCTION advance_transition(), advance_spread_whole()');
  }
}
