import Fastify from 'fastify';
import { SELECT_OFFERS } from '@alize/offers';
import { readSettings } from '@alize/platform';
import { Pool } from 'pg';
import { z } from 'zod';

const [databaseUrl, territories] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2));
const PAGE = `${SELECT_OFFERS} WHERE o.territory_id = ANY($1) ORDER BY o.id DESC LIMIT 21`;

/** The least that can be written: one route, one query, its rows as JSON. */
async function main(): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 20 });
  const server = Fastify();
  server.get('/health/ready', () => ({}));
  server.get('/api/offers', async () => (await pool.query(PAGE, [territories.split(',')])).rows);
  await server.listen({ port: readSettings().port, host: '127.0.0.1' });
}

void main();
