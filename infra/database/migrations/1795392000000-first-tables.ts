import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstTables1795392000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Exclusion constraints over an id and a range.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(
      `CREATE TABLE "outbox_message" ("id" uuid NOT NULL, "type" text NOT NULL, "payload" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "relayed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_2f36ee5236f2793f3e7bd554589" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "outbox_message_waiting" ON "outbox_message"  ("id") WHERE relayed_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "outbox_delivery" ("message_id" uuid NOT NULL, "handler" text NOT NULL, "queued_at" TIMESTAMP WITH TIME ZONE, "done_at" TIMESTAMP WITH TIME ZONE, "failed_at" TIMESTAMP WITH TIME ZONE, "last_error" text, CONSTRAINT "PK_55b40c9001f8cc37c82110eff05" PRIMARY KEY ("message_id", "handler"))`,
    );
    await runner.query(
      `CREATE INDEX "outbox_delivery_due" ON "outbox_delivery"  ("queued_at") WHERE done_at IS NULL AND failed_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL, "email" text NOT NULL, "first_name" text NOT NULL, "last_name" text NOT NULL, "phone" text, "job_title" text, "locale" text NOT NULL DEFAULT 'fr', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "person_email_unique" UNIQUE ("email"), CONSTRAINT "person_email_lower_case" CHECK (email = lower(email)), CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "sign_in_link" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_2e37c859be8a656fef206f62b27" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "sign_in_link_person" ON "sign_in_link"  ("person_id", "created_at") `);
    await runner.query(
      `CREATE TABLE "session" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "fingerprint" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "session_fingerprint_unique" UNIQUE ("fingerprint"), CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "session_person" ON "session"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "commune" ("code" text NOT NULL, "name" text NOT NULL, "departement_code" text NOT NULL, "epci_code" text, "latitude" double precision NOT NULL, "longitude" double precision NOT NULL, CONSTRAINT "PK_c7da656431051b5e8b730945285" PRIMARY KEY ("code"))`,
    );
    await runner.query(`CREATE INDEX "commune_epci" ON "commune"  ("epci_code") `);
    await runner.query(`CREATE INDEX "commune_departement" ON "commune"  ("departement_code") `);
    await runner.query(
      `CREATE TABLE "organisation" ("id" uuid NOT NULL, "kind" text NOT NULL, "name" text NOT NULL, "siret" text, "naf_section" text, "headcount_band" text, "commune_code" text NOT NULL, "parent_id" uuid, "verified_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "organisation_siret_unique" UNIQUE ("siret"), CONSTRAINT "organisation_siret_digits" CHECK (siret ~ '^[0-9]{14}$'), CONSTRAINT "organisation_not_its_own_parent" CHECK (parent_id <> id), CONSTRAINT "organisation_headcount" CHECK (headcount_band IN ('0', '1-9', '10-19', '20-49', '50-99', '100-249', '250-499', '500-999', '1000-4999', '5000+')), CONSTRAINT "organisation_kind" CHECK (kind IN ('company', 'group', 'school', 'federation', 'authority', 'operator')), CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "organisation_name" ON "organisation"  ("name") `);
    await runner.query(
      `CREATE TABLE "territory" ("id" uuid NOT NULL, "code" text NOT NULL, "name" text NOT NULL, "languages" text array NOT NULL, "sender_name" text NOT NULL, "reply_to" text NOT NULL, "policy" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "territory_code_unique" UNIQUE ("code"), CONSTRAINT "PK_2250448f958bc52a8d040b48f82" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "territory_commune" ("commune_code" text NOT NULL, "territory_id" uuid NOT NULL, CONSTRAINT "PK_53032fdbabf3aecb736715e1f70" PRIMARY KEY ("commune_code"))`,
    );
    await runner.query(
      `CREATE INDEX "territory_commune_territory" ON "territory_commune"  ("territory_id") `,
    );
    await runner.query(
      `CREATE TABLE "convention" ("id" uuid NOT NULL, "territory_id" uuid NOT NULL, "name" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "version" integer NOT NULL, CONSTRAINT "convention_ends_after_start" CHECK (ends_on > starts_on), CONSTRAINT "convention_no_overlap" EXCLUDE USING gist ("territory_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&), CONSTRAINT "PK_c63491e72614dcea4f98dc22ba7" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "pledge" ("convention_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "days_per_year" integer NOT NULL, "amount_cents" bigint NOT NULL, CONSTRAINT "pledge_not_negative" CHECK (days_per_year >= 0 AND amount_cents >= 0), CONSTRAINT "PK_5aa8fcf17a7a6039902536e96a2" PRIMARY KEY ("convention_id", "organisation_id"))`,
    );
    await runner.query(`CREATE INDEX "pledge_organisation" ON "pledge"  ("organisation_id") `);
    await runner.query(
      `CREATE TABLE "history" ("id" uuid NOT NULL, "subject" text NOT NULL, "subject_id" uuid NOT NULL, "from_status" text, "to_status" text NOT NULL, "by_person" uuid, "reason" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_9384942edf4804b38ca0ee51416" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "history_subject" ON "history"  ("subject", "subject_id", "id") `);
    await runner.query(`CREATE TABLE "role" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "territory_id" uuid, "organisation_id" uuid, "scope" text NOT NULL, "given_by" uuid, "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "role_scope_fits" CHECK (CASE WHEN role = 'administrator' THEN territory_id IS NULL AND organisation_id IS NULL
        WHEN role IN ('animator', 'committee_member', 'steering_member') THEN territory_id IS NOT NULL
        ELSE organisation_id IS NOT NULL END), CONSTRAINT "role_name" CHECK (role IN ('administrator', 'animator', 'committee_member', 'steering_member', 'partner_contact', 'volunteer', 'requester')), CONSTRAINT "PK_b36bcfe02fc8de3c57a8b2391c2" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "role_organisation" ON "role"  ("organisation_id") `);
    await runner.query(`CREATE INDEX "role_territory" ON "role"  ("territory_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "role_held_once" ON "role"  ("person_id", "role", "scope") WHERE revoked_at IS NULL`,
    );
    await runner.query(`CREATE INDEX "role_person" ON "role"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "skill" ("id" uuid NOT NULL, "scheme" text NOT NULL, "code" text NOT NULL, "theme" text, "label_fr" text NOT NULL, "label_en" text NOT NULL, "synonyms_fr" text array NOT NULL, "synonyms_en" text array NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "skill_scheme_code_unique" UNIQUE ("scheme", "code"), CONSTRAINT "PK_a0d33334424e64fb78dc3ce7196" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "skill_broader" ("skill_id" uuid NOT NULL, "broader_id" uuid NOT NULL, CONSTRAINT "PK_f3d7fd356b8ed2e2400fe869449" PRIMARY KEY ("skill_id", "broader_id"))`,
    );
    await runner.query(`CREATE INDEX "skill_broader_of" ON "skill_broader"  ("broader_id") `);
    await runner.query(
      `CREATE TABLE "project" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "contact_id" uuid NOT NULL, "title" text NOT NULL, "description" text NOT NULL, "jobs_planned" integer NOT NULL, "amount_sought_cents" bigint, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "project_amount" CHECK (amount_sought_cents >= 0), CONSTRAINT "project_jobs" CHECK (jobs_planned >= 0), CONSTRAINT "PK_4d68b1358bb5b766d3e78f32f57" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "project_organisation" ON "project"  ("organisation_id") `);
    await runner.query(
      `CREATE TABLE "need" ("id" uuid NOT NULL, "project_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "contact_id" uuid NOT NULL, "title" text NOT NULL, "text" text NOT NULL, "sector" text, "commune_code" text NOT NULL, "mode" text NOT NULL, "hours" double precision NOT NULL, "wanted_by" date, "language" text NOT NULL, "volunteers_wanted" integer NOT NULL, "status" text NOT NULL, "reason" text, "confirmed_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "need_rejected_with_reason" CHECK (status <> 'rejected' OR reason IS NOT NULL), CONSTRAINT "need_opened_only_confirmed" CHECK (confirmed_at IS NOT NULL OR status IN ('submitted', 'withdrawn', 'expired')), CONSTRAINT "need_volunteers_wanted" CHECK (volunteers_wanted BETWEEN 1 AND 5), CONSTRAINT "need_mode" CHECK (mode IN ('on_site', 'remote', 'both')), CONSTRAINT "need_status" CHECK (status IN ('submitted', 'open', 'matched', 'fulfilled', 'withdrawn', 'rejected', 'expired')), CONSTRAINT "need_hours" CHECK (hours > 0), CONSTRAINT "PK_218b14514f334ee6f39954f86ba" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "need_contact" ON "need"  ("contact_id") `);
    await runner.query(`CREATE INDEX "need_project" ON "need"  ("project_id") `);
    await runner.query(`CREATE INDEX "need_territory" ON "need"  ("territory_id", "status", "id") `);
    await runner.query(
      `CREATE TABLE "need_skill" ("need_id" uuid NOT NULL, "skill_id" uuid NOT NULL, "confirmed" boolean NOT NULL, CONSTRAINT "PK_0a0ec07ca50021318c0932a494c" PRIMARY KEY ("need_id", "skill_id"))`,
    );
    await runner.query(`CREATE INDEX "need_skill_skill" ON "need_skill"  ("skill_id") `);
    await runner.query(
      `CREATE TABLE "offer" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "title" text NOT NULL, "text" text NOT NULL, "sectors" text array NOT NULL, "commune_code" text NOT NULL, "radius_km" integer NOT NULL, "mode" text NOT NULL, "hours_per_month" double precision NOT NULL, "capacity" integer NOT NULL, "taken" integer NOT NULL DEFAULT '0', "languages" text array NOT NULL, "introduction" text NOT NULL, "status" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "offer_introduction" CHECK (introduction IN ('direct', 'ask_first')), CONSTRAINT "offer_mode" CHECK (mode IN ('on_site', 'remote', 'both')), CONSTRAINT "offer_status" CHECK (status IN ('draft', 'active', 'paused', 'withdrawn')), CONSTRAINT "offer_hours" CHECK (hours_per_month > 0), CONSTRAINT "offer_capacity" CHECK (taken >= 0 AND taken <= capacity), CONSTRAINT "PK_57c6ae1abe49201919ef68de900" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "offer_updated" ON "offer"  ("updated_at") `);
    await runner.query(`CREATE INDEX "offer_organisation" ON "offer"  ("organisation_id") `);
    await runner.query(`CREATE INDEX "offer_person" ON "offer"  ("person_id") `);
    await runner.query(`CREATE INDEX "offer_territory" ON "offer"  ("territory_id", "id") `);
    await runner.query(
      `CREATE TABLE "offer_skill" ("offer_id" uuid NOT NULL, "skill_id" uuid NOT NULL, "level" integer NOT NULL, CONSTRAINT "offer_skill_level" CHECK (level BETWEEN 1 AND 3), CONSTRAINT "PK_fe91c34e831b2544bebcc11e788" PRIMARY KEY ("offer_id", "skill_id"))`,
    );
    await runner.query(`CREATE INDEX "offer_skill_skill" ON "offer_skill"  ("skill_id") `);
    await runner.query(
      `CREATE TABLE "offer_absence" ("id" uuid NOT NULL, "offer_id" uuid NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, CONSTRAINT "offer_absence_order" CHECK (ends_on >= starts_on), CONSTRAINT "offer_absence_no_overlap" EXCLUDE USING gist ("offer_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&), CONSTRAINT "PK_ced04a5060cfdcc7afc048b2453" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "match" ("id" uuid NOT NULL, "need_id" uuid NOT NULL, "offer_id" uuid NOT NULL, "territory_id" uuid NOT NULL, "status" text NOT NULL, "explanation" jsonb NOT NULL, "approved_by" uuid, "approved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "match_status" CHECK (status IN ('approved', 'asked', 'accepted', 'introduced', 'declined', 'expired', 'cancelled')), CONSTRAINT "PK_92b6c3a6631dd5b24a67c69f69d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "match_need" ON "match"  ("need_id") `);
    await runner.query(`CREATE INDEX "match_offer" ON "match"  ("offer_id", "approved_at") `);
    await runner.query(`CREATE INDEX "match_territory" ON "match"  ("territory_id", "id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "match_pair_once" ON "match"  ("need_id", "offer_id") WHERE status IN ('approved', 'asked', 'accepted', 'introduced')`,
    );
    await runner.query(
      `CREATE TABLE "mail" ("id" uuid NOT NULL, "purpose" text NOT NULL, "subject_id" uuid NOT NULL, "recipient_id" uuid NOT NULL, "territory_id" uuid, "need_id" uuid, "match_id" uuid, "status" text NOT NULL DEFAULT 'queued', "claimed_at" TIMESTAMP WITH TIME ZONE, "tries" integer NOT NULL DEFAULT '0', "last_error" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "mail_once" UNIQUE ("purpose", "subject_id", "recipient_id"), CONSTRAINT "mail_purpose" CHECK (purpose IN ('sign-in-link', 'need-confirmation', 'need-to-qualify', 'need-opened', 'need-rejected', 'match-request', 'introduction-to-requester', 'introduction-to-volunteer', 'match-declined', 'mail-failed')), CONSTRAINT "mail_status" CHECK (status IN ('queued', 'sending', 'sent', 'failed')), CONSTRAINT "PK_5407da42b983ba54c6c62d462d3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "mail_match" ON "mail"  ("match_id") `);
    await runner.query(
      `CREATE INDEX "mail_failed" ON "mail"  ("territory_id", "id") WHERE status = 'failed'`,
    );
    await runner.query(
      `ALTER TABLE "outbox_delivery" ADD CONSTRAINT "outbox_delivery_message" FOREIGN KEY ("message_id") REFERENCES "outbox_message"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "organisation" ADD CONSTRAINT "organisation_commune_fk" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "territory_commune" ADD CONSTRAINT "territory_commune_commune_fk" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "territory_commune" ADD CONSTRAINT "territory_commune_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "convention" ADD CONSTRAINT "convention_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "pledge" ADD CONSTRAINT "pledge_convention_fk" FOREIGN KEY ("convention_id") REFERENCES "convention"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "pledge" ADD CONSTRAINT "pledge_organisation_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "history" ADD CONSTRAINT "history_by_fk" FOREIGN KEY ("by_person") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role" ADD CONSTRAINT "role_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role" ADD CONSTRAINT "role_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role" ADD CONSTRAINT "role_organisation_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role" ADD CONSTRAINT "role_given_by_fk" FOREIGN KEY ("given_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "skill_broader" ADD CONSTRAINT "skill_broader_skill_fk" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "skill_broader" ADD CONSTRAINT "skill_broader_broader_fk" FOREIGN KEY ("broader_id") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project" ADD CONSTRAINT "project_organisation_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project" ADD CONSTRAINT "project_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project" ADD CONSTRAINT "project_contact_fk" FOREIGN KEY ("contact_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "need" ADD CONSTRAINT "need_project_fk" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "need" ADD CONSTRAINT "need_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "need" ADD CONSTRAINT "need_contact_fk" FOREIGN KEY ("contact_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "need" ADD CONSTRAINT "need_commune_fk" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "need_skill" ADD CONSTRAINT "need_skill_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "need_skill" ADD CONSTRAINT "need_skill_skill_fk" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer" ADD CONSTRAINT "offer_person_fk" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer" ADD CONSTRAINT "offer_organisation_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer" ADD CONSTRAINT "offer_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer" ADD CONSTRAINT "offer_commune_fk" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer_skill" ADD CONSTRAINT "offer_skill_offer_fk" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer_skill" ADD CONSTRAINT "offer_skill_skill_fk" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "offer_absence" ADD CONSTRAINT "offer_absence_offer_fk" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "match" ADD CONSTRAINT "match_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "match" ADD CONSTRAINT "match_offer_fk" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "match" ADD CONSTRAINT "match_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "match" ADD CONSTRAINT "match_approved_by_fk" FOREIGN KEY ("approved_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_recipient_fk" FOREIGN KEY ("recipient_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_territory_fk" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_match_fk" FOREIGN KEY ("match_id") REFERENCES "match"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    // History is append-only: only who and why may be erased, when a person asks to be forgotten.
    await runner.query(`CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR (NEW.id, NEW.subject, NEW.subject_id, NEW.from_status, NEW.to_status, NEW.at)
            IS DISTINCT FROM (OLD.id, OLD.subject, OLD.subject_id, OLD.from_status, OLD.to_status, OLD.at)
            OR COALESCE(NEW.by_person <> OLD.by_person, false) OR COALESCE(NEW.reason <> OLD.reason, false) THEN
          RAISE EXCEPTION 'history is append-only';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history
      FOR EACH ROW EXECUTE FUNCTION history_is_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER history_append_only ON history');
    await runner.query('DROP FUNCTION history_is_append_only()');
    await runner.query(`ALTER TABLE "mail" DROP CONSTRAINT "mail_match_fk"`);
    await runner.query(`ALTER TABLE "mail" DROP CONSTRAINT "mail_need_fk"`);
    await runner.query(`ALTER TABLE "mail" DROP CONSTRAINT "mail_territory_fk"`);
    await runner.query(`ALTER TABLE "mail" DROP CONSTRAINT "mail_recipient_fk"`);
    await runner.query(`ALTER TABLE "match" DROP CONSTRAINT "match_approved_by_fk"`);
    await runner.query(`ALTER TABLE "match" DROP CONSTRAINT "match_territory_fk"`);
    await runner.query(`ALTER TABLE "match" DROP CONSTRAINT "match_offer_fk"`);
    await runner.query(`ALTER TABLE "match" DROP CONSTRAINT "match_need_fk"`);
    await runner.query(`ALTER TABLE "offer_absence" DROP CONSTRAINT "offer_absence_offer_fk"`);
    await runner.query(`ALTER TABLE "offer_skill" DROP CONSTRAINT "offer_skill_skill_fk"`);
    await runner.query(`ALTER TABLE "offer_skill" DROP CONSTRAINT "offer_skill_offer_fk"`);
    await runner.query(`ALTER TABLE "offer" DROP CONSTRAINT "offer_commune_fk"`);
    await runner.query(`ALTER TABLE "offer" DROP CONSTRAINT "offer_territory_fk"`);
    await runner.query(`ALTER TABLE "offer" DROP CONSTRAINT "offer_organisation_fk"`);
    await runner.query(`ALTER TABLE "offer" DROP CONSTRAINT "offer_person_fk"`);
    await runner.query(`ALTER TABLE "need_skill" DROP CONSTRAINT "need_skill_skill_fk"`);
    await runner.query(`ALTER TABLE "need_skill" DROP CONSTRAINT "need_skill_need_fk"`);
    await runner.query(`ALTER TABLE "need" DROP CONSTRAINT "need_commune_fk"`);
    await runner.query(`ALTER TABLE "need" DROP CONSTRAINT "need_contact_fk"`);
    await runner.query(`ALTER TABLE "need" DROP CONSTRAINT "need_territory_fk"`);
    await runner.query(`ALTER TABLE "need" DROP CONSTRAINT "need_project_fk"`);
    await runner.query(`ALTER TABLE "project" DROP CONSTRAINT "project_contact_fk"`);
    await runner.query(`ALTER TABLE "project" DROP CONSTRAINT "project_territory_fk"`);
    await runner.query(`ALTER TABLE "project" DROP CONSTRAINT "project_organisation_fk"`);
    await runner.query(`ALTER TABLE "skill_broader" DROP CONSTRAINT "skill_broader_broader_fk"`);
    await runner.query(`ALTER TABLE "skill_broader" DROP CONSTRAINT "skill_broader_skill_fk"`);
    await runner.query(`ALTER TABLE "role" DROP CONSTRAINT "role_given_by_fk"`);
    await runner.query(`ALTER TABLE "role" DROP CONSTRAINT "role_organisation_fk"`);
    await runner.query(`ALTER TABLE "role" DROP CONSTRAINT "role_territory_fk"`);
    await runner.query(`ALTER TABLE "role" DROP CONSTRAINT "role_person_fk"`);
    await runner.query(`ALTER TABLE "history" DROP CONSTRAINT "history_by_fk"`);
    await runner.query(`ALTER TABLE "pledge" DROP CONSTRAINT "pledge_organisation_fk"`);
    await runner.query(`ALTER TABLE "pledge" DROP CONSTRAINT "pledge_convention_fk"`);
    await runner.query(`ALTER TABLE "convention" DROP CONSTRAINT "convention_territory_fk"`);
    await runner.query(`ALTER TABLE "territory_commune" DROP CONSTRAINT "territory_commune_territory_fk"`);
    await runner.query(`ALTER TABLE "territory_commune" DROP CONSTRAINT "territory_commune_commune_fk"`);
    await runner.query(`ALTER TABLE "organisation" DROP CONSTRAINT "organisation_parent_fk"`);
    await runner.query(`ALTER TABLE "organisation" DROP CONSTRAINT "organisation_commune_fk"`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "session_person_fk"`);
    await runner.query(`ALTER TABLE "sign_in_link" DROP CONSTRAINT "sign_in_link_person_fk"`);
    await runner.query(`ALTER TABLE "outbox_delivery" DROP CONSTRAINT "outbox_delivery_message"`);
    await runner.query(`DROP INDEX "public"."mail_failed"`);
    await runner.query(`DROP INDEX "public"."mail_match"`);
    await runner.query(`DROP TABLE "mail"`);
    await runner.query(`DROP INDEX "public"."match_pair_once"`);
    await runner.query(`DROP INDEX "public"."match_territory"`);
    await runner.query(`DROP INDEX "public"."match_offer"`);
    await runner.query(`DROP INDEX "public"."match_need"`);
    await runner.query(`DROP TABLE "match"`);
    await runner.query(`DROP TABLE "offer_absence"`);
    await runner.query(`DROP INDEX "public"."offer_skill_skill"`);
    await runner.query(`DROP TABLE "offer_skill"`);
    await runner.query(`DROP INDEX "public"."offer_territory"`);
    await runner.query(`DROP INDEX "public"."offer_person"`);
    await runner.query(`DROP INDEX "public"."offer_organisation"`);
    await runner.query(`DROP INDEX "public"."offer_updated"`);
    await runner.query(`DROP TABLE "offer"`);
    await runner.query(`DROP INDEX "public"."need_skill_skill"`);
    await runner.query(`DROP TABLE "need_skill"`);
    await runner.query(`DROP INDEX "public"."need_territory"`);
    await runner.query(`DROP INDEX "public"."need_project"`);
    await runner.query(`DROP INDEX "public"."need_contact"`);
    await runner.query(`DROP TABLE "need"`);
    await runner.query(`DROP INDEX "public"."project_organisation"`);
    await runner.query(`DROP TABLE "project"`);
    await runner.query(`DROP INDEX "public"."skill_broader_of"`);
    await runner.query(`DROP TABLE "skill_broader"`);
    await runner.query(`DROP TABLE "skill"`);
    await runner.query(`DROP INDEX "public"."role_person"`);
    await runner.query(`DROP INDEX "public"."role_held_once"`);
    await runner.query(`DROP INDEX "public"."role_territory"`);
    await runner.query(`DROP INDEX "public"."role_organisation"`);
    await runner.query(`DROP TABLE "role"`);
    await runner.query(`DROP INDEX "public"."history_subject"`);
    await runner.query(`DROP TABLE "history"`);
    await runner.query(`DROP INDEX "public"."pledge_organisation"`);
    await runner.query(`DROP TABLE "pledge"`);
    await runner.query(`DROP TABLE "convention"`);
    await runner.query(`DROP INDEX "public"."territory_commune_territory"`);
    await runner.query(`DROP TABLE "territory_commune"`);
    await runner.query(`DROP TABLE "territory"`);
    await runner.query(`DROP INDEX "public"."organisation_name"`);
    await runner.query(`DROP TABLE "organisation"`);
    await runner.query(`DROP INDEX "public"."commune_departement"`);
    await runner.query(`DROP INDEX "public"."commune_epci"`);
    await runner.query(`DROP TABLE "commune"`);
    await runner.query(`DROP INDEX "public"."session_person"`);
    await runner.query(`DROP TABLE "session"`);
    await runner.query(`DROP INDEX "public"."sign_in_link_person"`);
    await runner.query(`DROP TABLE "sign_in_link"`);
    await runner.query(`DROP TABLE "person"`);
    await runner.query(`DROP INDEX "public"."outbox_delivery_due"`);
    await runner.query(`DROP TABLE "outbox_delivery"`);
    await runner.query(`DROP INDEX "public"."outbox_message_waiting"`);
    await runner.query(`DROP TABLE "outbox_message"`);
  }
}
