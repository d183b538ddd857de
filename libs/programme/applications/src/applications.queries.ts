import type { Application as ApplicationView, ListApplications } from '@alize/contracts';
import { type Actor, runs, territoriesRun, TerritoriesService } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type ApplicationRow, SELECT_APPLICATIONS, toApplication } from './application.view';

/** Of a territory a handful a year. */
const MOST = 200;

/** Dossiers for screens: one's own, and those of the territories one runs. A committee reads them on its agenda. */
@Injectable()
export class ApplicationsQueries {
  constructor(
    private readonly db: Database,
    private readonly territories: TerritoriesService,
  ) {}

  async get(actor: Actor, id: string): Promise<ApplicationView> {
    const [row] = await this.select('a.id = $1', [id]);
    const reader = row && { own: row.requesterId === actor.personId, runs: runs(actor, row.territoryId) };
    if (!row || !reader || !(reader.own || reader.runs)) throw notFound('application');
    return toApplication(row, reader, await this.territories.policyOf(row.territoryId));
  }

  /** Newest first. */
  async list(actor: Actor, { territoryId, needId }: ListApplications): Promise<ApplicationView[]> {
    const rows = await this.select(
      `(a.requester_id = $1 OR $2::uuid[] IS NULL OR a.territory_id = ANY($2)) AND ($3::uuid IS NULL OR a.territory_id = $3)
       AND ($4::uuid IS NULL OR a.need_id = $4) ORDER BY a.id DESC LIMIT ${MOST}`,
      [actor.personId, territoriesRun(actor), territoryId ?? null, needId ?? null],
    );
    const shown: ApplicationView[] = [];
    for (const row of rows) {
      const reader = { own: row.requesterId === actor.personId, runs: runs(actor, row.territoryId) };
      shown.push(toApplication(row, reader, await this.territories.policyOf(row.territoryId)));
    }
    return shown;
  }

  private select(where: string, parameters: unknown[]): Promise<ApplicationRow[]> {
    return this.db.query<ApplicationRow>(`${SELECT_APPLICATIONS} WHERE ${where}`, parameters);
  }
}
