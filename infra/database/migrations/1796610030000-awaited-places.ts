import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses left where no territory is yet. */
export class AwaitedPlaces1796610030000 implements MigrationInterface {
  name = 'AwaitedPlaces1796610030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "awaited_place" ("id" uuid NOT NULL, "commune_code" text NOT NULL, "email" text NOT NULL, "locale" text NOT NULL,
         "left_at" timestamptz NOT NULL, CONSTRAINT "awaited_place_once" UNIQUE ("commune_code", "email"),
         CONSTRAINT "awaited_place_lower_case" CHECK (email = lower(email)), PRIMARY KEY ("id"),
         CONSTRAINT "awaited_place_commune_fk" FOREIGN KEY ("commune_code") REFERENCES "commune"("code"))`,
    );
    await runner.query(`CREATE INDEX "awaited_place_left" ON "awaited_place" ("left_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "awaited_place"`);
  }
}
