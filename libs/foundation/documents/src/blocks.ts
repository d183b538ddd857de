/** A paper as its parts, in the order they are read; the writer dresses them. */
export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Who sends it and who gets it: lines kept together. */
  | { kind: 'address'; lines: string[]; right?: boolean }
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; caption: string; columns: string[]; rows: string[][]; amounts?: number[] }
  | { kind: 'signature'; lines: string[] };

export interface Paper {
  title: string;
  language: 'fr' | 'en';
  /** At the foot of each page, before its number. */
  footer: string;
  blocks: Block[];
}
