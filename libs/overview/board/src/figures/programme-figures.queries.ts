import type { ProgrammeFigures } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { TodayQueries } from '../today.queries';
import { YearFiguresQueries } from './year-figures.queries';

interface Row {
  id: string;
  code: string;
  name: string;
  needsOpen: number;
  lastActivityAt: Date | null;
}
const TERRITORIES = `
  SELECT t.id, t.code, t.name,
    (SELECT count(*)::int FROM need n WHERE n.territory_id = t.id AND n.status = 'open') AS "needsOpen",
    GREATEST(
      (SELECT max(n.updated_at) FROM need n WHERE n.territory_id = t.id),
      (SELECT max(h.at) FROM match m JOIN history h ON h.subject IN ('match', 'mission') AND h.subject_id = m.id
        WHERE m.territory_id = t.id)) AS "lastActivityAt"
  FROM territory t ORDER BY t.name, t.id`;

/** All territories side by side, each figure asked of what its own pages show, so that none says another. */
@Injectable()
export class ProgrammeFiguresQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly today: TodayQueries,
    private readonly years: YearFiguresQueries,
  ) {}

  async of(actor: Actor): Promise<ProgrammeFigures> {
    const items: ProgrammeFigures['items'] = [];
    for (const { id, code, name, needsOpen, lastActivityAt } of await this.db.query<Row>(TERRITORIES)) {
      mustRun(actor, id, 'territory');
      const { sections } = await this.today.of(actor, { territoryId: id, limit: 1 });
      const { introductions, daysNoted } = (await this.years.of(actor, id)).totals;
      items.push({
        territory: { id, code, name },
        waiting: sections.reduce((all, { count }) => all + count, 0),
        ...{ needsOpen, introductions, daysNoted, lastActivityAt: lastActivityAt?.toISOString() ?? null },
      });
    }
    return { year: Number(this.clock.today().slice(0, 4)), items };
  }
}
