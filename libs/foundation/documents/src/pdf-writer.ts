import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import PDFDocument from 'pdfkit';
import type { Block, Paper } from './blocks';

const FONTS = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const REGULAR = join(FONTS, '400Regular/SourceSans3_400Regular.ttf');
const BOLD = join(FONTS, '600SemiBold/SourceSans3_600SemiBold.ttf');
/** Points. */
const MARGIN = 64;
const WIDTH = 595.28 - 2 * MARGIN;
const FOOT = 36;
const INK = '#1b1b1f';
const QUIET = '#56565e';
const LINE = '#c8c8d0';

type Document = PDFKit.PDFDocument;
/** PDF/UA wants every word in the tree of tags, or marked as no part of the text. The types do not know it yet. */
const UA = { subset: 'PDF/UA' };

/** Papers as PDF/UA: headings, lists and tables are tagged, the language is said, fonts are inside. */
@Injectable()
export class PdfWriter {
  async write(paper: Paper, createdAt: Date): Promise<Buffer> {
    const options: PDFKit.PDFDocumentOptions = {
      ...{ size: 'A4', margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 24 } },
      ...{ pdfVersion: '1.7', tagged: true, lang: paper.language, displayTitle: true },
      ...{ bufferPages: true, font: REGULAR },
      info: { Title: paper.title, Author: 'Alizé', CreationDate: createdAt, ModDate: createdAt },
    };
    const pdf = new PDFDocument(Object.assign(options, UA));
    const chunks: Buffer[] = [];
    const written = new Promise<Buffer>((resolve, reject) => {
      pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      pdf.on('end', () => resolve(Buffer.concat(chunks)));
      pdf.on('error', reject);
    });
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    for (const block of paper.blocks) draw(pdf, root, block);
    root.end();
    writeFeet(pdf, paper.footer);
    pdf.end();
    return written;
  }
}

type Tag = PDFKit.PDFStructureElement;

function draw(pdf: Document, root: Tag, block: Block): void {
  const tagged = (type: string, text: () => void) => root.add(pdf.struct(type, {}, text));
  const words = (text: string, options: PDFKit.Mixins.TextOptions = {}) =>
    pdf.text(text, MARGIN, undefined, { width: WIDTH, lineGap: 2, ...options });
  pdf.fillColor(INK);
  switch (block.kind) {
    case 'title':
      return void (tagged('H1', () => inFont(pdf, BOLD, 18, () => words(block.text))), pdf.moveDown(0.6));
    case 'heading':
      needRoom(pdf, 60);
      pdf.moveDown(0.4);
      return void (tagged('H2', () => inFont(pdf, BOLD, 13, () => words(block.text))), pdf.moveDown(0.3));
    case 'paragraph':
      return void (tagged('P', () => inFont(pdf, REGULAR, 11, () => words(block.text))), pdf.moveDown(0.6));
    case 'address':
      tagged('P', () =>
        inFont(pdf, REGULAR, 11, () =>
          words(block.lines.join('\n'), { indent: 0, align: block.right ? 'right' : 'left' }),
        ),
      );
      return void pdf.moveDown(1);
    case 'facts':
      return drawTable(pdf, root, { head: [], rows: block.rows, widths: [0.38, 0.62], amounts: [] });
    case 'list':
      return drawList(pdf, root, block.items);
    case 'table': {
      tagged('P', () => inFont(pdf, BOLD, 11, () => words(block.caption)));
      pdf.moveDown(0.2);
      const widths = block.columns.map(() => 1 / block.columns.length);
      return drawTable(pdf, root, {
        head: block.columns,
        rows: block.rows,
        widths,
        amounts: block.amounts ?? [],
      });
    }
    case 'signature':
      needRoom(pdf, 110);
      pdf.moveDown(1);
      return void tagged('P', () =>
        inFont(pdf, REGULAR, 11, () => words(block.lines.join('\n'), { align: 'right' })),
      );
  }
}

function inFont(pdf: Document, font: string, size: number, write: () => void): void {
  pdf.font(font).fontSize(size);
  write();
}

function needRoom(pdf: Document, points: number): void {
  if (pdf.y + points > pdf.page.height - MARGIN - 24) pdf.addPage();
}

function drawList(pdf: Document, root: Tag, items: string[]): void {
  const list = pdf.struct('L');
  root.add(list);
  for (const item of items) {
    const entry = pdf.struct('LI');
    list.add(entry);
    entry.add(
      pdf.struct('LBody', {}, () =>
        inFont(pdf, REGULAR, 11, () =>
          pdf.text(`•  ${item}`, MARGIN + 8, undefined, { width: WIDTH - 8, lineGap: 2 }),
        ),
      ),
    );
    entry.end();
    pdf.moveDown(0.2);
  }
  list.end();
  pdf.moveDown(0.5);
}

interface Grid {
  head: string[];
  rows: string[][];
  /** Shares of the width. */
  widths: number[];
  /** Columns of figures, which end on the right. */
  amounts: number[];
}

function drawTable(pdf: Document, root: Tag, { head, rows, widths, amounts }: Grid): void {
  const table = pdf.struct('Table');
  root.add(table);
  const line = (cells: string[], isHead: boolean) => {
    const row = pdf.struct('TR');
    table.add(row);
    pdf.font(isHead ? BOLD : REGULAR).fontSize(10.5);
    const widthOf = (index: number) => (widths[index] ?? 0) * WIDTH - 8;
    const height = Math.max(
      ...cells.map((cell, index) => pdf.heightOfString(cell, { width: widthOf(index), lineGap: 1 })),
    );
    needRoom(pdf, height + 10);
    const top = pdf.y + 4;
    let left = MARGIN;
    for (const [index, cell] of cells.entries()) {
      const at = left;
      // The first column of facts names its row.
      const isName = isHead || (head.length === 0 && index === 0);
      row.add(
        pdf.struct(isName ? 'TH' : 'TD', {}, () =>
          inFont(pdf, isName ? BOLD : REGULAR, 10.5, () =>
            pdf.text(cell, at, top, {
              width: widthOf(index),
              lineGap: 1,
              align: amounts.includes(index) ? 'right' : 'left',
            }),
          ),
        ),
      );
      left += (widths[index] ?? 0) * WIDTH;
    }
    row.end();
    const bottom = top + height + 4;
    artifact(pdf, () =>
      pdf
        .moveTo(MARGIN, bottom)
        .lineTo(MARGIN + WIDTH, bottom)
        .lineWidth(0.5)
        .stroke(LINE),
    );
    pdf.fillColor(INK);
    pdf.y = bottom;
  };
  if (head.length > 0) line(head, true);
  for (const row of rows) line(row, false);
  table.end();
  pdf.x = MARGIN;
  pdf.moveDown(0.8);
}

/** What is no part of the text. */
function artifact(pdf: Document, paint: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  paint();
  pdf.endMarkedContent();
}

function writeFeet(pdf: Document, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    artifact(pdf, () => {
      pdf.font(REGULAR).fontSize(9).fillColor(QUIET);
      const text = `${footer} · ${page + 1} / ${count}`;
      pdf.text(text, MARGIN, pdf.page.height - FOOT, { width: WIDTH, lineBreak: false });
    });
  }
}
