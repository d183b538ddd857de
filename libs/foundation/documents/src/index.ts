export type { Block, Paper } from './blocks';
export { type DocumentKind, IssuedDocument } from './document.entity';
export { DocumentsModule } from './documents.module';
export { DocumentsService } from './documents.service';
export { PdfWriter } from './pdf-writer';
