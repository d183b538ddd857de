import { fullName, Person } from '@alize/accounts';
import type { FieldChange } from '@alize/contracts';
import { AuditTrail, Outbox, type RecordMerge } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, byWhom } from '../access.rules';
import { editOf } from '../field-changes.rules';
import { History } from '../history.service';
import type { Organisation } from '../organisation.entity';
import { recordsMerged } from './merge.messages';

const nameOf = (record: Person | Organisation): string =>
  record instanceof Person ? fullName(record) : record.name;

/** What both histories, the audit trail and the indexes are told of a merge. */
@Injectable()
export class MergeJournal {
  constructor(
    private readonly history: History,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async merged(
    actor: Actor,
    { target, keptId, otherId }: RecordMerge,
    { kept, other }: { kept: Person | Organisation; other: Person | Organisation },
    changes: FieldChange[],
  ): Promise<void> {
    await this.history.record(target, keptId, { from: null, to: 'merged', reason: nameOf(other) }, actor);
    await this.history.record(
      target,
      otherId,
      { from: null, to: 'merged-into', reason: nameOf(kept) },
      actor,
    );
    if (changes.length > 0) await this.history.record(target, keptId, editOf(null, changes), actor);
    await this.tell('record_merged', actor, { target, ids: [keptId, otherId] });
  }

  async undone(
    actor: Actor,
    { target, keptId, otherId }: Pick<RecordMerge, 'target' | 'keptId' | 'otherId'>,
    changes: FieldChange[],
  ): Promise<void> {
    await this.history.recordAll(target, [keptId, otherId], { from: 'merged', to: 'unmerged' }, actor);
    if (changes.length > 0) await this.history.record(target, keptId, editOf(null, changes), actor);
    await this.tell('record_unmerged', actor, { target, ids: [keptId, otherId] });
  }

  private async tell(
    action: 'record_merged' | 'record_unmerged',
    actor: Actor,
    { target, ids }: { target: RecordMerge['target']; ids: [keptId: string, otherId: string] },
  ): Promise<void> {
    const [subjectId, detail] = ids;
    await this.audit.record({ action, actorId: byWhom(actor), subject: target, subjectId, detail });
    await this.outbox.publish(recordsMerged, { target, ids });
  }
}
