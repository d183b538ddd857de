import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a plan brings besides what is asked. */
const PLAN_CENTS = `CREATE FUNCTION plan_cents(plan jsonb) RETURNS bigint IMMUTABLE LANGUAGE sql AS $$
  SELECT COALESCE(sum((line->>'amountCents')::bigint), 0)::bigint FROM jsonb_array_elements(plan) line $$`;

/** A status follows another as the services have them, whoever writes. */
const transition = (table: string, steps: string) => `
  CREATE FUNCTION ${table}_transition() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.status <> NEW.status AND OLD.status || '>' || NEW.status <> ALL (string_to_array('${steps}', ' ')) THEN
      RAISE EXCEPTION '${table} goes not from % to %', OLD.status, NEW.status
        USING ERRCODE = 'check_violation', CONSTRAINT = '${table}_transition';
    END IF;
    RETURN NEW;
  END $$`;
const STEPS = {
  application:
    `draft>submitted draft>withdrawn submitted>complete submitted>draft submitted>withdrawn complete>scheduled complete>draft
    complete>withdrawn complete>lapsed scheduled>complete scheduled>decided decided>complete`.replace(
      /\s+/g,
      ' ',
    ),
  committee_session: 'planned>convened planned>cancelled convened>open convened>cancelled open>closed',
};

/** A vote is for an open poll, and of nobody who stands aside from its dossier. */
const VOTE = `CREATE FUNCTION vote_admitted() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE voters uuid[] := ARRAY[NEW.principal_id];
  BEGIN
    IF TG_TABLE_NAME = 'ballot' THEN voters := voters || (to_jsonb(NEW)->>'voter_id')::uuid; END IF;
    PERFORM FROM poll WHERE id = NEW.poll_id AND closed_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the poll is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_open';
    END IF;
    IF EXISTS (SELECT FROM poll p JOIN agenda_item i ON i.id = p.item_id JOIN committee_conflict c ON c.application_id = i.application_id
        WHERE p.id = NEW.poll_id AND c.stands_aside AND c.member_id = ANY(voters)) THEN
      RAISE EXCEPTION 'who stands aside does not vote' USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_not_aside';
    END IF;
    RETURN NEW;
  END $$`;

/** What has been said stays: only the columns named may change. */
const FROZEN = `CREATE FUNCTION frozen_row() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE free text[] := TG_ARGV[0]::text[];
  BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - free = to_jsonb(NEW) - free THEN RETURN NEW; END IF;
    RAISE EXCEPTION '% stays as it is', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_frozen';
  END $$`;
const frozen = (table: string, free = '{}', when = 'true') =>
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION frozen_row('${free}')`;

export class Committee1796750000000 implements MigrationInterface {
  name = 'Committee1796750000000';

  async up(runner: QueryRunner): Promise<void> {
    // All at once and first: whoever writes into two of them in the other order would wait for this for ever.
    await runner.query("SET LOCAL lock_timeout = '400ms'");
    await runner.query(
      'LOCK TABLE "territory", "organisation", "person", "project", "need", "stored_file" IN SHARE ROW EXCLUSIVE MODE',
    );
    await runner.query('SET LOCAL lock_timeout TO DEFAULT');
    await runner.query(PLAN_CENTS);
    await runner.query(`
      CREATE TABLE "application" (
        "id" uuid NOT NULL,
        "project_id" uuid NOT NULL,
        "need_id" uuid,
        "territory_id" uuid NOT NULL,
        "requester_id" uuid NOT NULL,
        "status" text NOT NULL DEFAULT 'draft',
        "purpose" text NOT NULL DEFAULT '',
        "amount_asked_cents" bigint,
        "jobs" jsonb NOT NULL DEFAULT '[]',
        "jobs_at_risk" integer NOT NULL DEFAULT '0',
        "investment_cents" bigint,
        "plan" jsonb NOT NULL DEFAULT '[]',
        "uses" jsonb NOT NULL DEFAULT '[]',
        "baseline" jsonb NOT NULL,
        "opinion" text NOT NULL DEFAULT '',
        "skills_hours" integer,
        "missing" text,
        "answer" text,
        "reason" text,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "submitted_at" TIMESTAMP WITH TIME ZONE,
        "status_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "version" integer NOT NULL,
        CONSTRAINT "application_balanced" CHECK (status NOT IN ('complete', 'scheduled') OR amount_asked_cents + plan_cents(plan) = investment_cents),
        CONSTRAINT "application_withdrawn_with_reason" CHECK (status <> 'withdrawn' OR reason IS NOT NULL),
        CONSTRAINT "application_amount" CHECK (amount_asked_cents >= 0 AND investment_cents >= 0),
        CONSTRAINT "application_status" CHECK (status IN ('draft', 'submitted', 'complete', 'scheduled', 'decided', 'withdrawn', 'lapsed')),
        CONSTRAINT "PK_569e0c3e863ebdf5f2408ee1670" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "application_requester" ON "application"  ("requester_id") `);
    await runner.query(`CREATE INDEX "application_need" ON "application"  ("need_id") `);
    await runner.query(
      `CREATE INDEX "application_territory" ON "application"  ("territory_id", "status", "id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "application_live" ON "application"  ("project_id") WHERE status NOT IN ('decided', 'withdrawn', 'lapsed')`,
    );
    await runner.query(`
      CREATE TABLE "committee_member" (
        "id" uuid NOT NULL,
        "territory_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "organisation_id" uuid,
        "college" text NOT NULL,
        "office" text NOT NULL,
        "voting" boolean NOT NULL,
        "starts_on" date NOT NULL,
        "ends_on" date,
        "version" integer NOT NULL,
        CONSTRAINT "committee_member_chair_votes" CHECK (office = 'member' OR voting),
        CONSTRAINT "committee_member_term" CHECK (ends_on >= starts_on),
        CONSTRAINT "committee_member_office" CHECK (office IN ('chair', 'vice_chair', 'member')),
        CONSTRAINT "committee_member_college" CHECK (college IN ('company', 'bank', 'accountant', 'authority', 'state', 'operator', 'other')),
        CONSTRAINT "committee_one_seat" EXCLUDE USING gist ("territory_id" WITH =, "person_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&),
        CONSTRAINT "committee_one_chair" EXCLUDE USING gist ("territory_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) WHERE (office = 'chair'),
        CONSTRAINT "PK_dbee98f5c1145d0674ee69a9c2d" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "committee_member_person" ON "committee_member"  ("person_id") `);
    await runner.query(`CREATE INDEX "committee_member_territory" ON "committee_member"  ("territory_id") `);
    await runner.query(`
      CREATE TABLE "committee_session" (
        "id" uuid NOT NULL,
        "territory_id" uuid NOT NULL,
        "year" integer NOT NULL,
        "number" integer NOT NULL,
        "mode" text NOT NULL,
        "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "place" text NOT NULL,
        "video_url" text,
        "status" text NOT NULL DEFAULT 'planned',
        "sequence" integer NOT NULL DEFAULT '0',
        "convened_at" TIMESTAMP WITH TIME ZONE,
        "opened_at" TIMESTAMP WITH TIME ZONE,
        "closed_at" TIMESTAMP WITH TIME ZONE,
        "chair_id" uuid,
        "reason" text,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "version" integer NOT NULL,
        CONSTRAINT "committee_session_number" UNIQUE ("territory_id", "year", "number"),
        CONSTRAINT "committee_session_presided" CHECK ((status IN ('open', 'closed')) = (chair_id IS NOT NULL)),
        CONSTRAINT "committee_session_closed" CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
        CONSTRAINT "committee_session_opened" CHECK ((status IN ('open', 'closed')) = (opened_at IS NOT NULL)),
        CONSTRAINT "committee_session_status" CHECK (status IN ('planned', 'convened', 'open', 'closed', 'cancelled')),
        CONSTRAINT "committee_session_mode" CHECK (mode IN ('in_person', 'remote', 'hybrid')),
        CONSTRAINT "PK_f4997a5fba2eecbf11b5b5508f7" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "agenda_item" (
        "id" uuid NOT NULL,
        "session_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "status" text NOT NULL DEFAULT 'pending',
        CONSTRAINT "agenda_item_once" UNIQUE ("session_id", "application_id"),
        CONSTRAINT "agenda_item_status" CHECK (status IN ('pending', 'voting', 'voted', 'decided', 'not_reached')),
        CONSTRAINT "PK_413623e61232799619c2e0a1d42" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "agenda_item_application" ON "agenda_item"  ("application_id") `);
    await runner.query(`
      CREATE TABLE "committee_attendance" (
        "session_id" uuid NOT NULL,
        "member_id" uuid NOT NULL,
        "response" text NOT NULL,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "committee_attendance_response" CHECK (response IN ('yes', 'no')),
        CONSTRAINT "PK_d6b5eaad8b1b250f9325340304e" PRIMARY KEY ("session_id", "member_id"))`);
    await runner.query(`
      CREATE TABLE "committee_presence" (
        "id" uuid NOT NULL,
        "session_id" uuid NOT NULL,
        "member_id" uuid NOT NULL,
        "mode" text NOT NULL,
        "since" TIMESTAMP WITH TIME ZONE NOT NULL,
        "until" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "committee_presence_order" CHECK (until >= since),
        CONSTRAINT "committee_presence_mode" CHECK (mode IN ('room', 'remote')),
        CONSTRAINT "PK_941fd835cb13b521d31aca62c14" PRIMARY KEY ("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "committee_presence_now" ON "committee_presence"  ("session_id", "member_id") WHERE until IS NULL`,
    );
    await runner.query(`
      CREATE TABLE "committee_proxy" (
        "id" uuid NOT NULL,
        "session_id" uuid NOT NULL,
        "giver_id" uuid NOT NULL,
        "holder_id" uuid NOT NULL,
        "given_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "ended_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "committee_proxy_of_another" CHECK (giver_id <> holder_id),
        CONSTRAINT "PK_515d8c16cd2f9e1568787971158" PRIMARY KEY ("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "committee_proxy_live" ON "committee_proxy"  ("session_id", "giver_id") WHERE ended_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE "document" (
        "id" uuid NOT NULL,
        "kind" text NOT NULL,
        "territory_id" uuid NOT NULL,
        "number" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "title" text NOT NULL,
        "language" text NOT NULL,
        "sha256" text NOT NULL,
        "file_id" uuid NOT NULL,
        "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "issued_by" uuid,
        CONSTRAINT "document_number" UNIQUE ("territory_id", "kind", "number"),
        CONSTRAINT "document_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT "document_language" CHECK (language IN ('fr', 'en')),
        CONSTRAINT "document_kind" CHECK (kind IN ('decision_letter', 'minutes')),
        CONSTRAINT "PK_e57d3357f83f3cdc0acffc3d777" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "document_subject" ON "document"  ("subject_id") `);
    await runner.query(`
      CREATE TABLE "committee_conflict" (
        "id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "member_id" uuid NOT NULL,
        "ground" text NOT NULL,
        "words" text NOT NULL,
        "stands_aside" boolean NOT NULL DEFAULT true,
        "dismissal" text,
        "declared_by" uuid,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "committee_conflict_once" UNIQUE ("application_id", "member_id"),
        CONSTRAINT "committee_conflict_dismissed" CHECK (stands_aside = (dismissal IS NULL)),
        CONSTRAINT "committee_conflict_ground" CHECK (ground IN ('employer', 'client_or_supplier', 'bank_of_the_firm', 'family', 'competitor', 'shareholder', 'adviser', 'other')),
        CONSTRAINT "PK_328da797d1ac5b23af3452ea87b" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "poll" (
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "ballot" text NOT NULL,
        "motion" text NOT NULL,
        "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "closed_at" TIMESTAMP WITH TIME ZONE,
        "sealing_key" bytea,
        "entitled" jsonb,
        "result" jsonb,
        CONSTRAINT "poll_key_destroyed" CHECK (sealing_key IS NULL OR closed_at IS NULL),
        CONSTRAINT "poll_closed_with_result" CHECK ((closed_at IS NULL) = (result IS NULL)),
        CONSTRAINT "poll_ballot" CHECK (ballot IN ('open', 'secret')),
        CONSTRAINT "PK_03b5cf19a7f562b231c3458527e" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "poll_item" ON "poll"  ("item_id") `);
    await runner.query(`CREATE UNIQUE INDEX "poll_open" ON "poll"  ("item_id") WHERE closed_at IS NULL`);
    await runner.query(`
      CREATE TABLE "ballot" (
        "poll_id" uuid NOT NULL,
        "principal_id" uuid NOT NULL,
        "voter_id" uuid NOT NULL,
        "choice" text NOT NULL,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "ballot_choice" CHECK (choice IN ('for', 'against', 'abstain')),
        CONSTRAINT "PK_ce38e52609b726910e14008288c" PRIMARY KEY ("poll_id", "principal_id"))`);
    await runner.query(`
      CREATE TABLE "poll_voter" (
        "poll_id" uuid NOT NULL,
        "principal_id" uuid NOT NULL,
        "sealed_choice" bytea,
        CONSTRAINT "PK_68a9a63bba82b3c1845aea59702" PRIMARY KEY ("poll_id", "principal_id"))`);
    await runner.query(`
      CREATE TABLE "secret_ballot" (
        "id" uuid NOT NULL,
        "poll_id" uuid NOT NULL,
        "choice" text NOT NULL,
        CONSTRAINT "secret_ballot_choice" CHECK (choice IN ('for', 'against', 'abstain')),
        CONSTRAINT "PK_e461897ecdebf6ab61145dbe674" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "secret_ballot_poll" ON "secret_ballot"  ("poll_id") `);
    await runner.query(`
      CREATE TABLE "decision" (
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "application_id" uuid NOT NULL,
        "territory_id" uuid NOT NULL,
        "number" text NOT NULL,
        "outcome" text NOT NULL,
        "amount_asked_cents" bigint NOT NULL,
        "amount_cents" bigint,
        "maximum_cents" bigint NOT NULL,
        "instalments" integer,
        "period_months" integer,
        "deferral_months" integer,
        "skills_days" integer,
        "motive" text NOT NULL,
        "question" text NOT NULL,
        "valid_until" date,
        "taken_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "notified_at" TIMESTAMP WITH TIME ZONE,
        "supersedes_id" uuid,
        "document_id" uuid,
        CONSTRAINT "decision_number" UNIQUE ("territory_id", "number"),
        CONSTRAINT "decision_item" UNIQUE ("item_id"),
        CONSTRAINT "REL_048e0f524e5b1c023647b73796" UNIQUE ("item_id"),
        CONSTRAINT "decision_letter_sent" CHECK ((notified_at IS NULL) = (document_id IS NULL)),
        CONSTRAINT "decision_period" CHECK (period_months IN (1, 3)),
        CONSTRAINT "decision_deferred_with_question" CHECK (outcome <> 'deferred' OR question <> ''),
        CONSTRAINT "decision_refused_with_motive" CHECK (outcome <> 'refused' OR motive <> ''),
        CONSTRAINT "decision_amount" CHECK (CASE WHEN outcome = 'granted' THEN amount_cents > 0 AND amount_cents <= maximum_cents ELSE amount_cents IS NULL END),
        CONSTRAINT "decision_outcome" CHECK (outcome IN ('granted', 'deferred', 'refused')),
        CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "decision_application" ON "decision"  ("application_id") `);
    await runner.query(`
      CREATE TABLE "decision_condition" (
        "id" uuid NOT NULL,
        "decision_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "text" text NOT NULL,
        "moment" text NOT NULL,
        "status" text NOT NULL DEFAULT 'open',
        "reason" text,
        "settled_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "decision_condition_settled" CHECK ((status = 'open') = (settled_at IS NULL)),
        CONSTRAINT "decision_condition_status" CHECK (status IN ('open', 'met', 'waived', 'failed')),
        CONSTRAINT "decision_condition_moment" CHECK (moment IN ('before_contract', 'before_payment', 'during')),
        CONSTRAINT "PK_0dab3ede96d8d7798553306f147" PRIMARY KEY ("id"))`);
    await runner.query(
      `CREATE INDEX "decision_condition_decision" ON "decision_condition"  ("decision_id") `,
    );
    await runner.query(`
      CREATE TABLE "committee_minutes" (
        "session_id" uuid NOT NULL,
        "status" text NOT NULL,
        "remarks" text NOT NULL,
        "circulated_at" TIMESTAMP WITH TIME ZONE,
        "approved_at" TIMESTAMP WITH TIME ZONE,
        "document_id" uuid,
        CONSTRAINT "committee_minutes_approved" CHECK ((status = 'approved') = (document_id IS NOT NULL)),
        CONSTRAINT "committee_minutes_status" CHECK (status IN ('draft', 'circulated', 'approved')),
        CONSTRAINT "PK_2f10f95fa433e968d26fda2207c" PRIMARY KEY ("session_id"))`);
    await runner.query(
      `ALTER TABLE "application" ADD CONSTRAINT "application_project_fk" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "application" ADD CONSTRAINT "application_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "application" ADD CONSTRAINT "application_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "application" ADD CONSTRAINT "application_requester_fk" FOREIGN KEY ("requester_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_organisation_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_session" ADD CONSTRAINT "committee_session_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_session" ADD CONSTRAINT "committee_session_chair_fk" FOREIGN KEY ("chair_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_session_fk" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_application_fk" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_attendance" ADD CONSTRAINT "committee_attendance_session_fk" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_attendance" ADD CONSTRAINT "committee_attendance_member_fk" FOREIGN KEY ("member_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_presence" ADD CONSTRAINT "committee_presence_session_fk" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_presence" ADD CONSTRAINT "committee_presence_member_fk" FOREIGN KEY ("member_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_proxy" ADD CONSTRAINT "committee_proxy_session_fk" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_proxy" ADD CONSTRAINT "committee_proxy_giver_fk" FOREIGN KEY ("giver_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_proxy" ADD CONSTRAINT "committee_proxy_holder_fk" FOREIGN KEY ("holder_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "document" ADD CONSTRAINT "document_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "document" ADD CONSTRAINT "document_file_fk" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "document" ADD CONSTRAINT "document_issued_by_fk" FOREIGN KEY ("issued_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_conflict" ADD CONSTRAINT "committee_conflict_application_fk" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_conflict" ADD CONSTRAINT "committee_conflict_member_fk" FOREIGN KEY ("member_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_conflict" ADD CONSTRAINT "committee_conflict_declared_by_fk" FOREIGN KEY ("declared_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll" ADD CONSTRAINT "poll_item_fk" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballot" ADD CONSTRAINT "ballot_poll_fk" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballot" ADD CONSTRAINT "ballot_principal_fk" FOREIGN KEY ("principal_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballot" ADD CONSTRAINT "ballot_voter_fk" FOREIGN KEY ("voter_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll_voter" ADD CONSTRAINT "poll_voter_poll_fk" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "poll_voter" ADD CONSTRAINT "poll_voter_principal_fk" FOREIGN KEY ("principal_id") REFERENCES "committee_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "secret_ballot" ADD CONSTRAINT "secret_ballot_poll_fk" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_item_fk" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_application_fk" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_supersedes_fk" FOREIGN KEY ("supersedes_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "decision_document_fk" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision_condition" ADD CONSTRAINT "decision_condition_decision_fk" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_minutes" ADD CONSTRAINT "committee_minutes_session_fk" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "committee_minutes" ADD CONSTRAINT "committee_minutes_document_fk" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    for (const [table, steps] of Object.entries(STEPS)) {
      await runner.query(transition(table, steps));
      await runner.query(
        `CREATE TRIGGER ${table}_transition BEFORE UPDATE OF status ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_transition()`,
      );
    }
    await runner.query(VOTE);
    for (const table of ['ballot', 'poll_voter'])
      await runner.query(
        `CREATE TRIGGER ${table}_admitted BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION vote_admitted()`,
      );
    await runner.query(FROZEN);
    for (const table of ['ballot', 'secret_ballot']) await runner.query(frozen(table));
    await runner.query(frozen('document', '{issued_by}'));
    await runner.query(frozen('decision', '{}', 'OLD.notified_at IS NOT NULL'));
    await runner.query(frozen('poll', '{}', 'OLD.closed_at IS NOT NULL'));
    await runner.query(frozen('committee_minutes', '{}', "OLD.status = 'approved'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE "${table}" CASCADE`);
    for (const name of [
      'application_transition()',
      'committee_session_transition()',
      'vote_admitted()',
      'frozen_row()',
      'plan_cents(jsonb)',
    ])
      await runner.query(`DROP FUNCTION ${name}`);
  }
}

/** Those that refer to others first. */
const TABLES = [
  'committee_minutes',
  'decision_condition',
  'decision',
  'secret_ballot',
  'poll_voter',
  'ballot',
  'poll',
  'committee_conflict',
  'document',
  'committee_proxy',
  'committee_presence',
  'committee_attendance',
  'agenda_item',
  'committee_session',
  'committee_member',
  'application',
];
