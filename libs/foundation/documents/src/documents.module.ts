import { Module } from '@nestjs/common';
import { DocumentsService } from './documents.service';
import { PdfWriter } from './pdf-writer';
import './document.references';

@Module({ providers: [DocumentsService, PdfWriter], exports: [DocumentsService, PdfWriter] })
export class DocumentsModule {}
