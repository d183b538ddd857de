import {
  type Activity,
  FeedbackRating,
  FieldChange,
  type ListTimeline,
  MailPurpose,
  MissionSide,
  type Page,
  RecordType,
  ReplyKind,
  type TimelineItem,
  type TimelineKind,
  ToldMailStatus,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { badField, Database, decodeCursor, toPage } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type ActivityRow, READABLE, readerOf, SELECT_ACTIVITIES, toActivity } from './activity.view';
import { RecordPlaces } from './record-places';
import { selectTimeline } from './timeline.sql';

interface Row {
  kind: TimelineKind;
  key: string;
  id: string;
  at: Date;
  type: RecordType;
  recordId: string;
  title: string | null;
  detail: unknown;
}

const By = { by: z.string().nullable() };
const Change = z.object({
  ...By,
  from: z.string().nullable(),
  to: z.string(),
  reason: z.string().nullable(),
  changes: z.array(FieldChange).nullable(),
});
const MailDetail = z.object({
  purpose: MailPurpose,
  to: z.string().nullable(),
  subject: z.string().nullable(),
  status: ToldMailStatus,
  hasText: z.boolean(),
});
const Day = z.object({
  ...By,
  day: z.string(),
  hours: z.number(),
  words: z.string().nullable(),
  removed: z.boolean(),
});
const Said = z.object({
  side: MissionSide,
  what: z.union([z.enum(['in_touch', 'not_in_touch']), FeedbackRating]),
  words: z.string().nullable(),
});
const Answer = z.object({
  ...By,
  kind: ReplyKind,
  from: z.string(),
  subject: z.string(),
  text: z.string(),
});
/** Moment and key of the last event shown. */
const Cursor = z.tuple([z.iso.datetime(), z.string().max(200)]);

/** What happened to a record and to all that belongs to it: one list, for those who run its territory. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly db: Database,
    private readonly places: RecordPlaces,
  ) {}

  /** Newest first. */
  async of(actor: Actor, { type, id, kind, cursor, limit }: ListTimeline): Promise<Page<TimelineItem>> {
    await this.places.mustReach(actor, { type, id });
    const [at, key] = cursorOf(cursor);
    const rows = await this.db.query<Row>(selectTimeline(type, kind, limit + 1), [
      ...[...readerOf(actor), id],
      ...[at, key],
    ]);
    const written = await this.activitiesOf(actor, rows);
    return toPage(
      rows,
      limit,
      (row) => JSON.stringify([row.at.toISOString(), row.key]),
      (row) => show(row, written),
    );
  }

  private async activitiesOf(actor: Actor, rows: Row[]): Promise<Map<string, Activity>> {
    const ids = rows.flatMap(({ kind, id }) => (isWritten(kind) ? [id] : []));
    if (ids.length === 0) return new Map();
    const found = await this.db.query<ActivityRow>(
      `${SELECT_ACTIVITIES} WHERE a.id = ANY($3) AND ${READABLE}`,
      [...readerOf(actor), ids],
    );
    return new Map(found.map((row) => [row.id, toActivity(row)]));
  }
}

const isWritten = (kind: TimelineKind): kind is 'note' | 'call' | 'task' =>
  kind === 'note' || kind === 'call' || kind === 'task';

function cursorOf(cursor: string | undefined): [string | null, string | null] {
  const text = decodeCursor(cursor);
  if (text === null) return [null, null];
  try {
    return Cursor.parse(JSON.parse(text));
  } catch {
    throw badField('cursor', 'cursor/invalid');
  }
}

function show(
  { kind, key, at, type, recordId, title, detail }: Row,
  written: Map<string, Activity>,
): TimelineItem {
  const event = { id: key, at: at.toISOString(), about: { type, id: recordId, title: title ?? '' } };
  const id = key.slice(kind.length + 1);
  switch (kind) {
    case 'note':
    case 'call':
    case 'task': {
      const activity = written.get(id);
      if (!activity) throw new Error(`activity ${id} is in a page and cannot be read`);
      return { kind, ...event, by: activity.author?.name ?? null, activity };
    }
    case 'status': {
      const { from, to, reason, by } = Change.parse(detail);
      return { kind, ...event, by, from, to, reason };
    }
    case 'edit': {
      const { to, reason, changes, by } = Change.parse(detail);
      return {
        kind,
        ...event,
        by,
        what: to === 'skills' ? to : 'edited',
        words: reason,
        changes: changes ?? [],
      };
    }
    case 'mail': {
      const { to, ...mail } = MailDetail.parse(detail);
      return { kind, ...event, by: null, mailId: id, to: to ?? '', ...mail };
    }
    case 'day': {
      const { by, ...day } = Day.parse(detail);
      return { kind, ...event, by, ...day };
    }
    case 'reply': {
      if (id.includes('/')) return { kind, ...event, by: null, mail: null, said: Said.parse(detail) };
      const { by, ...mail } = Answer.parse(detail);
      return { kind, ...event, by, mail, said: null };
    }
  }
}
