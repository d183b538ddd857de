import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a person `p`: nothing of theirs was ever confirmed, and nobody gave them a role. */
const NEVER_ANSWERED = `
  NOT EXISTS (SELECT FROM role r WHERE r.person_id = p.id OR r.given_by = p.id)
  AND NOT EXISTS (SELECT FROM session s WHERE s.person_id = p.id)
  AND NOT EXISTS (SELECT FROM offer o WHERE o.person_id = p.id)
  AND NOT EXISTS (SELECT FROM need n WHERE n.contact_id = p.id AND n.confirmed_at IS NOT NULL)
  AND NOT EXISTS (SELECT FROM offer_submission s WHERE s.person_id = p.id AND s.confirmed_at IS NOT NULL)
  AND (EXISTS (SELECT FROM need n WHERE n.contact_id = p.id)
    OR EXISTS (SELECT FROM offer_submission s WHERE s.person_id = p.id))`;

const CONTACT = `jsonb_build_object('firstName', p.first_name, 'lastName', p.last_name, 'phone', p.phone, 'jobTitle', p.job_title)`;

/** What an unconfirmed form says moves from the person and the firm to the form. */
export class FormDetails1796439600000 implements MigrationInterface {
  name = 'FormDetails1796439600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "need" ADD "form_contact" jsonb, ADD "form_organisation" jsonb`);
    await runner.query(`ALTER TABLE "offer_submission" ADD "form_contact" jsonb`);
    await runner.query(
      `UPDATE "need" n SET form_contact = ${CONTACT}, form_organisation = jsonb_build_object('name', o.name,
         'communeCode', o.commune_code, 'nafSection', o.naf_section, 'headcountBand', o.headcount_band)
       FROM person p, project pr, organisation o
       WHERE n.confirmed_at IS NULL AND p.id = n.contact_id AND pr.id = n.project_id AND o.id = pr.organisation_id`,
    );
    await runner.query(
      `UPDATE "offer_submission" s SET form_contact = ${CONTACT} FROM person p
       WHERE s.confirmed_at IS NULL AND p.id = s.person_id`,
    );
    await runner.query(
      `UPDATE "person" p SET first_name = '', last_name = '', phone = NULL, job_title = NULL, version = version + 1
       WHERE ${NEVER_ANSWERED}`,
    );
    await runner.query(
      `UPDATE "organisation" o SET name = '', naf_section = NULL, headcount_band = NULL, version = version + 1
       WHERE o.verified_at IS NULL AND NOT EXISTS (SELECT FROM role r WHERE r.organisation_id = o.id)
         AND NOT EXISTS (SELECT FROM pledge pl WHERE pl.organisation_id = o.id)
         AND EXISTS (SELECT FROM project pr WHERE pr.organisation_id = o.id)
         AND NOT EXISTS (SELECT FROM project pr JOIN need n ON n.project_id = pr.id
           WHERE pr.organisation_id = o.id AND n.confirmed_at IS NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "person" p SET first_name = f.form_contact->>'firstName', last_name = f.form_contact->>'lastName',
         phone = f.form_contact->>'phone', job_title = f.form_contact->>'jobTitle'
       FROM (SELECT DISTINCT ON (id) id, form_contact FROM (
           SELECT contact_id AS id, form_contact, created_at FROM need
           UNION ALL SELECT person_id, form_contact, created_at FROM offer_submission) forms
         WHERE form_contact IS NOT NULL ORDER BY id, created_at) f
       WHERE p.id = f.id AND p.first_name = '' AND p.last_name = ''`,
    );
    await runner.query(
      `UPDATE "organisation" o SET name = f.form_organisation->>'name', naf_section = f.form_organisation->>'nafSection',
         headcount_band = f.form_organisation->>'headcountBand'
       FROM (SELECT DISTINCT ON (pr.organisation_id) pr.organisation_id AS id, n.form_organisation
         FROM need n JOIN project pr ON pr.id = n.project_id
         WHERE n.form_organisation IS NOT NULL ORDER BY 1, n.created_at) f
       WHERE o.id = f.id AND o.name = ''`,
    );
    await runner.query(`ALTER TABLE "offer_submission" DROP COLUMN "form_contact"`);
    await runner.query(`ALTER TABLE "need" DROP COLUMN "form_organisation", DROP COLUMN "form_contact"`);
  }
}
