import { type Actor, runs } from '@alize/directory';
import { DocumentsService } from '@alize/documents';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Sittings } from './sitting';

/** Who reads which paper: a letter is the firm's, minutes are the committee's, and both the animator's. */
@Injectable()
export class CommitteePapers {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentsService,
    private readonly sittings: Sittings,
  ) {}

  async read(actor: Actor, id: string): Promise<{ name: string; content: Buffer }> {
    const { kind, subjectId, territoryId } = await this.documents.about(id);
    const theirs =
      runs(actor, territoryId) ||
      (kind === 'minutes' ? await this.sits(actor, subjectId) : await this.isFirm(actor, subjectId));
    if (!theirs) throw notFound('document');
    return this.documents.content(id);
  }

  private async isFirm({ personId }: Actor, decisionId: string): Promise<boolean> {
    const [row] = await this.db.query(
      'SELECT d.id FROM decision d JOIN application a ON a.id = d.application_id WHERE d.id = $1 AND a.requester_id = $2',
      [decisionId, personId],
    );
    return row !== undefined;
  }

  /** Minutes tell of every item: those who stood aside from one read the others in the sitting itself. */
  private async sits(actor: Actor, sessionId: string): Promise<boolean> {
    const sitting = await this.sittings.of(actor, sessionId).catch(() => null);
    const { seat, aside = [] } = sitting ?? {};
    return seat !== undefined && seat !== null && !aside.some(({ memberId }) => memberId === seat.id);
  }
}
