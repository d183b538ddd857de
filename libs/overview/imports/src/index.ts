export { Import, ImportedRow, ImportTitle } from './import.entities';
export { ImportApplication } from './import-application';
export { importRequested, importUndoRequested } from './import.messages';
export { ImportsModule } from './imports.module';
export { ImportsService } from './imports.service';
export { ImportUndo } from './import-undo';
export { FILE_BYTES_MAX } from './reading/sheet';
