import { type Actor, byWhom } from '@alize/directory';
import { BlobStore, Clock, Database, newId, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { Paper } from './blocks';
import { type DocumentKind, IssuedDocument } from './document.entity';
import { PdfWriter } from './pdf-writer';

export interface ToIssue {
  kind: DocumentKind;
  territoryId: string;
  number: string;
  subjectId: string;
  paper: Paper;
}

/** Papers that leave the house: numbered, with the fingerprint of their bytes, never changed. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly files: BlobStore,
    private readonly pdf: PdfWriter,
  ) {}

  /** In the caller's transaction; its id. */
  async issue(actor: Actor, { paper, ...given }: ToIssue): Promise<string> {
    const issuedAt = this.clock.now();
    const content = await this.pdf.write(paper, issuedAt);
    const file = await this.files.put(content, `${given.number.replaceAll('/', '-')}.pdf`);
    const id = newId();
    await this.db.repo(IssuedDocument).insert({
      ...{ id, ...given, title: paper.title, language: paper.language, sha256: file.sha256, fileId: file.id },
      ...{ issuedAt, issuedBy: byWhom(actor) },
    });
    return id;
  }

  /** What it is about decides who reads it: the caller looks before it hands out the content. */
  async about(id: string): Promise<Pick<IssuedDocument, 'kind' | 'subjectId' | 'territoryId'>> {
    const found = await this.db.repo(IssuedDocument).findOneBy({ id });
    if (!found) throw notFound('document');
    return found;
  }

  async content(id: string): Promise<{ name: string; content: Buffer }> {
    const found = await this.db.repo(IssuedDocument).findOneBy({ id });
    if (!found) throw notFound('document');
    return this.files.get(found.fileId);
  }
}
