import type { RecordType } from '@alize/contracts';
import { ActivitiesService } from '@alize/activities';
import type { Actor } from '@alize/directory';
import { Clock } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Made } from '../import.entities';

/** Longer words are several notes. */
const NOTE_CHARS_MAX = 4_000;
/** Days after which a « prochaine action » of a workbook is due: it bears no day of its own. */
const NEXT_IN_DAYS = 7;

/** Where a row is noted down. */
export interface Noted {
  about: { type: RecordType; id: string };
  territoryId: string;
  made: Made[];
}

/** All that a row says, kept on its record: what has a place of its own, and what has none yet. */
@Injectable()
export class RowNotes {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly clock: Clock,
  ) {}

  async note(
    actor: Actor,
    { about, territoryId, made }: Noted,
    title: string,
    told: Record<string, string>,
  ): Promise<void> {
    const lines = Object.entries(told).map(([column, value]) => `${column} : ${value}`);
    const text = [title, '', ...lines].join('\n');
    for (let at = 0; at < text.length; at += NOTE_CHARS_MAX) {
      const part = text.slice(at, at + NOTE_CHARS_MAX).trim();
      if (!part) continue;
      const note = { kind: 'note' as const, about, text: part, territoryId, isPrivate: false };
      const { id } = await this.activities.create(actor, note);
      made.push({ type: 'activity', id });
    }
  }

  async task(actor: Actor, { about, territoryId, made }: Noted, text: string): Promise<void> {
    const dueOn =
      DateTime.fromISO(this.clock.today()).plus({ days: NEXT_IN_DAYS }).toISODate() ?? this.clock.today();
    const task = {
      kind: 'task' as const,
      about,
      text: text.slice(0, NOTE_CHARS_MAX),
      dueOn,
      territoryId,
      isPrivate: false,
    };
    const { id } = await this.activities.create(actor, task);
    made.push({ type: 'activity', id });
  }
}
