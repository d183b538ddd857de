import { type Today, type TodayItem, type TodayQuery, TodaySection } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Clock, Database, scrub } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { selectToday } from './today.sql';

interface Row extends Omit<TodayItem, 'about' | 'since'> {
  section: TodaySection;
  about: TodayItem['about']['type'];
  id: string;
  since: Date | null;
  count: number;
}

/** What waits for the animator of a territory. */
@Injectable()
export class TodayQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, { territoryId, section, limit }: TodayQuery): Promise<Today> {
    mustRun(actor, territoryId, 'territory');
    const [rows, [last]] = await Promise.all([
      this.db.query<Row>(selectToday(section), [territoryId, this.clock.today(), limit, actor.personId]),
      this.db.query<{ at: Date | null }>('SELECT max(confirmed_at) AS at FROM need WHERE territory_id = $1', [
        territoryId,
      ]),
    ]);
    const sections = TodaySection.options.filter((each) => section === undefined || each === section);
    return {
      territoryId,
      asOf: this.clock.today(),
      sections: sections.map((each) => {
        const lines = rows.filter((row) => row.section === each);
        return { section: each, count: lines[0]?.count ?? 0, items: lines.map(toItem) };
      }),
      lastNeedAt: last?.at?.toISOString() ?? null,
    };
  }
}

const toItem = ({
  kind,
  about,
  id,
  title,
  who,
  since,
  from,
  to,
  detail,
  task,
  replyId,
  mentionId,
}: Row): TodayItem => ({
  kind,
  about: { type: about, id },
  title,
  who,
  since: since?.toISOString() ?? null,
  from,
  to,
  // What a mail server answered, which may repeat whom it refused.
  detail: detail && kind === 'mail_failed' ? scrub(detail, who ? [who] : []) : detail,
  task,
  replyId,
  mentionId,
});
