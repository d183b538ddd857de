import { ImportApplication, importRequested, ImportUndo, importUndoRequested } from '@alize/imports';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';

interface Asked {
  importId: string;
  personId: string;
}

/** Files that take too long for a request. */
@Injectable()
export class ImportHandlers {
  constructor(
    private readonly application: ImportApplication,
    private readonly undoing: ImportUndo,
  ) {}

  @On(importRequested, 'apply-import')
  apply({ importId, personId }: Asked): Promise<void> {
    return this.application.apply(importId, personId);
  }

  @On(importUndoRequested, 'undo-import')
  undo({ importId, personId }: Asked): Promise<void> {
    return this.undoing.undo(importId, personId);
  }
}
