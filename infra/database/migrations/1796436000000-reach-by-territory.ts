import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Promises written before count as agreed. Volunteers and requesters of an organisation that lies elsewhere stay within
 * reach of who recorded them, where that was an animator of one territory: their role holds there from now on. Contacts
 * stay as they are, for narrowing them would leave matches without an employer to ask; an administrator looks them through.
 */
export class ReachByTerritory1796436000000 implements MigrationInterface {
  name = 'ReachByTerritory1796436000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "pledge" ADD "agreed_at" TIMESTAMP WITH TIME ZONE, ADD "agreed_by" uuid,
       ADD CONSTRAINT "pledge_agreed_by_fk" FOREIGN KEY ("agreed_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION NOT VALID`,
    );
    await runner.query(`ALTER TABLE "pledge" VALIDATE CONSTRAINT "pledge_agreed_by_fk"`);
    await runner.query(`UPDATE "pledge" SET agreed_at = now()`);
    await runner.query(`
      UPDATE role r SET territory_id = giver.territory_id, scope = giver.territory_id || '/' || r.organisation_id
      FROM (SELECT person_id, min(territory_id::text)::uuid AS territory_id FROM role
        WHERE role = 'animator' GROUP BY person_id HAVING count(DISTINCT territory_id) = 1) giver
      WHERE giver.person_id = r.given_by AND r.role IN ('volunteer', 'requester') AND r.territory_id IS NULL
        AND r.revoked_at IS NULL
        AND NOT EXISTS (SELECT FROM organisation o JOIN territory_commune tc ON tc.commune_code = o.commune_code
          WHERE o.id = r.organisation_id AND tc.territory_id = giver.territory_id)
        AND NOT EXISTS (SELECT FROM role held WHERE held.person_id = r.person_id AND held.role = r.role
          AND held.organisation_id = r.organisation_id AND held.territory_id = giver.territory_id
          AND held.revoked_at IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "pledge" DROP CONSTRAINT "pledge_agreed_by_fk"`);
    await runner.query(`ALTER TABLE "pledge" DROP COLUMN "agreed_by", DROP COLUMN "agreed_at"`);
  }
}
