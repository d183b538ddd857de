import type { AwaitedPlaces, AwaitPlace } from '@alize/contracts';
import { Clock, CONFIG, type Config, Database, newId, Problem } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CommunesService } from './communes.service';

/** More a screen does not show at once; the newest count. */
const SHOWN_MAX = 500;

/** Where the programme is not, and who would like to hear once it is. */
@Injectable()
export class AwaitedPlacesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly communes: CommunesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Left twice it is kept once, and answered alike: who left an address is told to nobody.
   *
   * @throws `commune/unknown` at `communeCode`
   * @throws `form/too-many-confirmations` (429) when strangers left as many in an hour as they may have us write mails
   */
  async leave({ communeCode, email, locale }: AwaitPlace): Promise<void> {
    const { code } = await this.communes.mustExist(communeCode, 'communeCode');
    const now = this.clock.now();
    const [room] = await this.db.query<{ room: boolean }>(
      `SELECT count(*) < $2 AS room FROM awaited_place WHERE left_at > $1::timestamptz - interval '1 hour'`,
      [now, this.config.confirmationsPerHour],
    );
    if (!room?.room) throw new Problem(429, 'form/too-many-confirmations');
    await this.db.query(
      `INSERT INTO awaited_place (id, commune_code, email, locale, left_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT awaited_place_once DO NOTHING`,
      [newId(), code, email, locale, now],
    );
  }

  /** Newest first. */
  async list(): Promise<AwaitedPlaces['items']> {
    const rows = await this.db.query<Omit<AwaitedPlaces['items'][number], 'leftAt'> & { leftAt: Date }>(
      `SELECT a.id, a.email, a.left_at AS "leftAt",
         json_build_object('code', c.code, 'name', c.name, 'departementCode', c.departement_code) AS commune
       FROM awaited_place a JOIN commune c ON c.code = a.commune_code
       ORDER BY a.left_at DESC, a.id DESC LIMIT ${SHOWN_MAX}`,
    );
    return rows.map((row) => ({ ...row, leftAt: row.leftAt.toISOString() }));
  }

  /** Written to, or asked to be forgotten. */
  async forget(id: string): Promise<void> {
    await this.db.query('DELETE FROM awaited_place WHERE id = $1', [id]);
  }
}
