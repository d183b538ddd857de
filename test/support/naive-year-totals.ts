import type { YearTotals } from '@alize/contracts';
import type { System } from './system';

/** Every total once more, one naive statement each. */
export async function naiveYearTotals(
  { db }: System,
  territoryId: string,
  year: number,
): Promise<YearTotals> {
  const [from, to] = [
    `'${year}-01-01 00:00 Europe/Paris'::timestamptz`,
    `'${year + 1}-01-01 00:00 Europe/Paris'::timestamptz`,
  ];
  const within = (instant: string) => `(${instant} >= ${from} AND ${instant} < ${to})`;
  const here = `territory_id = '${territoryId}'`;
  const one = async (sql: string) => {
    const [row] = await db.query<{ value: number | null }>(`SELECT (${sql})::float8 AS value`);
    return row?.value ?? 0;
  };
  const introduced = `SELECT ms.id FROM mission ms WHERE ${within('ms.introduced_at')} AND ms.id IN (SELECT id FROM match WHERE ${here})`;
  const needs = `SELECT need_id FROM match WHERE id IN (${introduced})`;
  const projects = `SELECT project_id FROM need WHERE id IN (${needs})`;
  const written = `(SELECT h.at FROM history h WHERE h.subject = 'mission' AND h.subject_id = ms.id AND h.from_status IS NULL AND h.to_status = 'done')`;
  const first = (status: string) =>
    `COALESCE((SELECT ms.introduced_at WHERE ${written} IS NOT NULL), (SELECT min(h.at) FROM history h WHERE h.subject = 'mission' AND h.subject_id = ms.id AND h.to_status = '${status}'))`;
  const missions = `mission ms WHERE ms.id IN (SELECT id FROM match WHERE ${here})`;
  const ratings = async (side: string) => {
    const of = (rating: string) =>
      one(
        `SELECT count(*) FROM mission_feedback f WHERE side = '${side}' AND rating LIKE '${rating}' AND ${within('f.at')}`,
      );
    return {
      count: await of('%'),
      well: await of('well'),
      soSo: await of('so_so'),
      badly: await of('badly'),
    };
  };
  const days = await one(
    `SELECT sum(hours) / 7 FROM mission_day d WHERE removed_at IS NULL AND extract(year FROM day) = ${year}`,
  );
  const told =
    await one(`SELECT sum(ms.hours_told - (SELECT COALESCE(sum(hours), 0) FROM mission_day d WHERE d.mission_id = ms.id AND d.removed_at IS NULL)) / 7
    FROM ${missions} AND ms.hours_told IS NOT NULL AND ${within(first('done'))}`);
  const reserved =
    await one(`SELECT sum(n.hours - COALESCE(m.hours_given, 0)) / 7 FROM match m JOIN need n ON n.id = m.need_id
    WHERE m.status = 'introduced' AND m.id IN (${introduced})`);
  const waits = `SELECT extract(epoch FROM (SELECT min(ms.introduced_at) FROM mission ms JOIN match m ON m.id = ms.id WHERE m.need_id = n.id) - n.confirmed_at) / 86400 AS days
    FROM need n WHERE ${here} AND ${within('(SELECT min(ms.introduced_at) FROM mission ms JOIN match m ON m.id = ms.id WHERE m.need_id = n.id AND ms.introduced_at >= n.confirmed_at)')}`;
  return {
    firmsMet: await one(
      `SELECT count(DISTINCT organisation_id) FROM project WHERE id IN (SELECT project_id FROM need WHERE ${here} AND ${within('confirmed_at')})`,
    ),
    firmsHelped: await one(`SELECT count(DISTINCT organisation_id) FROM project WHERE id IN (${projects})`),
    firmsRefused:
      await one(`SELECT count(DISTINCT organisation_id) FROM project WHERE id IN (SELECT n.project_id FROM need n JOIN history h ON h.subject_id = n.id
      WHERE n.status = 'rejected' AND h.to_status = 'rejected' AND ${within('h.at')})`),
    jobsPlanned: await one(`SELECT sum(jobs_planned) FROM project WHERE id IN (${projects})`),
    introductions: await one(`SELECT count(*) FROM (${introduced}) i`),
    missionsBegun: await one(`SELECT count(*) FROM ${missions} AND ${within(first('started'))}`),
    missionsEnded: await one(
      `SELECT count(*) FROM ${missions} AND ms.status = 'done' AND ${within(first('done'))}`,
    ),
    daysNoted: days + told,
    daysReserved: reserved,
    daysPledged: year === 2025 ? 0 : 20,
    daysLeft: year === 2025 ? 0 : 20 - days - told - reserved,
    satisfaction: { requester: await ratings('requester'), volunteer: await ratings('volunteer') },
    timeToIntroduction: {
      count: await one(`SELECT count(*) FROM (${waits}) w WHERE days >= 0`),
      days: await one(
        `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FROM (${waits}) w WHERE days >= 0`,
      ),
    },
  };
}
