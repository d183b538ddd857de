import {
  FIRST_REFUSAL_TEXTS,
  RefusalText,
  type RefusalTexts,
  type UpdateRefusalTexts,
} from '@alize/contracts';
import { AuditTrail, Database, notFound, stale } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, byWhom, mustRun } from './access.rules';
import { Territory } from './territory.entities';

/** Answers to firms that are not helped, which an animator takes as they are or changes. */
@Injectable()
export class RefusalTextsService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditTrail,
  ) {}

  async of(actor: Actor, territoryId: string): Promise<RefusalTexts> {
    mustRun(actor, territoryId, 'territory');
    const territory = await this.db.repo(Territory).findOneBy({ id: territoryId });
    if (!territory) throw notFound('territory');
    const { refusalTexts, version } = territory;
    const own = refusalTexts?.map((text) => RefusalText.parse(text));
    return { items: own ?? FIRST_REFUSAL_TEXTS, own: own !== undefined, version };
  }

  /** @throws `input/stale` where the territory was changed since it was read */
  async update(actor: Actor, territoryId: string, { items, version }: UpdateRefusalTexts): Promise<void> {
    mustRun(actor, territoryId, 'territory');
    await this.db.tx(async () => {
      const { affected } = await this.db
        .repo(Territory)
        .update({ id: territoryId, version }, { refusalTexts: items });
      if (affected !== 1) throw stale();
      await this.audit.record({
        action: 'refusal_texts_changed',
        actorId: byWhom(actor),
        subject: 'territory',
        subjectId: territoryId,
        territoryId,
      });
    });
  }
}
