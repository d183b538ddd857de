import type { DataSource } from 'typeorm';

/** The statements that would bring the database to what the entities say; none when the migrations tell all. */
export async function drift(dataSource: DataSource): Promise<{ up: string[]; down: string[] }> {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
}

/** Source of a migration made of these statements. */
export function migrationSource(
  name: string,
  timestamp: number,
  changes: { up: string[]; down: string[] },
): string {
  const lines = (statements: string[]) =>
    statements.map((sql) => `    await runner.query(\`${sql.replace(/[`\\$]/g, '\\$&')}\`);`).join('\n');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name}${timestamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${lines(changes.up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines(changes.down)}
  }
}
`;
}
