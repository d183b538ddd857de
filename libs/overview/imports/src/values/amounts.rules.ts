import type { Cell } from '../reading/sheet';
import { textOf } from '../reading/sheet';
import { folded } from './days.rules';

const SPELLED: Record<string, number> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
  ...{ 'une dizaine': 10, 'une douzaine': 12, 'une quinzaine': 15, 'une vingtaine': 20, 'une trentaine': 30 },
  ...{ 'une cinquantaine': 50, 'une centaine': 100, aucun: 0, neant: 0 },
};

/** A number and whether the cell says just that: « 3 à 5 » is 3, « une dizaine » 10, « 12 + 2 app. » 14, none of them exact. */
export interface ToldAmount {
  value: number;
  exact: boolean;
}

/** Null where no number is told: « ? », « à voir ». */
export function amountIn(cell: Cell | undefined): ToldAmount | null {
  if (typeof cell === 'number') return { value: cell, exact: true };
  if (cell && typeof cell === 'object') return null;
  const text = folded(textOf(cell)).replace(/(\d)[\s']+(?=\d{3}(?!\d))/gu, '$1');
  if (!text) return null;
  const spelled = SPELLED[text.replace(/^environ |^env\.? /u, '')];
  if (spelled !== undefined) return { value: spelled, exact: spelled < 10 };
  const [whole, sum] = [/^-?\d+(?:[.,]\d+)?$/u.exec(text), /^(\d+)\s*\+\s*(\d+)/u.exec(text)];
  if (whole) return { value: decimal(whole[0]), exact: true };
  if (sum) return { value: Number(sum[1]) + Number(sum[2]), exact: false };
  const [, first] = /^(?:environ |env\.? |~ ?|≈ ?|entre )?(\d+(?:[.,]\d+)?)(?![\d/:])/u.exec(text) ?? [];
  return first
    ? {
        value: decimal(first),
        exact: /^\d+(?:[.,]\d+)?\s?(?:j|jours?|h|heures?|salaries?|pers(?:onnes)?)\.?$/u.test(text),
      }
    : null;
}

/** Cents: « 164 k€ », « 1,2 M€ », « 62000,00 », « 817 000 € ». Null where none is told. */
export function centsIn(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Math.round(cell * 100);
  const text = folded(textOf(cell)).replace(/[\s']/gu, '');
  const [, digits, unit = ''] = /^(-?\d[\d.,]*)(k€?|m€|meur|keur|€|eur|euros)?$/u.exec(text) ?? [];
  if (!digits) return null;
  const plain = /[.,]\d{3}(?:[.,]|$)/u.test(digits)
    ? digits.replace(/[.,](?=\d{3}(?:[.,]|$))/gu, '')
    : digits;
  const times = unit.startsWith('k') ? 1e3 : unit.startsWith('m') ? 1e6 : 1;
  const value = decimal(plain);
  return Number.isFinite(value) ? Math.round(value * times * 100) : null;
}

const decimal = (text: string): number => Number(text.replace(',', '.'));

/** « O », « oui », « X », « fait » and « N », « non », « en cours »; null where neither is said. */
export function yesIn(cell: Cell | undefined): boolean | null {
  const text = folded(textOf(cell));
  if (/^(?:o|oui|y|yes|x|ok|1|vrai|fait|signee?)$/u.test(text)) return true;
  return /^(?:n|non|no|0|faux|en cours|a faire|-)$/u.test(text) ? false : null;
}
