import { z } from 'zod';

/** The largest `integer` of PostgreSQL. */
export const INTEGER_MAX = 2_147_483_647;

/** UUIDv7 in its canonical text form. */
export const Id = z.uuid().meta({ id: 'Id' });

/**
 * Made by a form when it is opened and sent with it, so that sending twice writes once: the same form under the same id is
 * answered as the first time, another one is refused with 409 `form/already-sent`.
 */
export const FormId = z.uuidv7().meta({ id: 'FormId' });

/** The two languages of screens and mails. */
export const Locale = z.enum(['fr', 'en']);
export type Locale = z.infer<typeof Locale>;
/** The first of somebody's wishes, dearest first, that is a language of ours. */
export const wishedLocale = (wishes: unknown[]): Locale | undefined =>
  wishes.map((wish) => Locale.safeParse(wish).data).find((locale) => locale !== undefined);

/** Languages a volunteer can work in (ISO 639-1). */
export const SpokenLanguage = z.enum(['fr', 'en', 'de', 'it', 'es', 'pt', 'nl', 'ar']);
export type SpokenLanguage = z.infer<typeof SpokenLanguage>;

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
/**
 * Calendar day, `YYYY-MM-DD`, without time or zone, from 1900 to 2199: PostgreSQL knows no year 0000, and a day computed
 * from one of 9999 has five digits.
 */
export const Day = z.iso.date({ abort: true }).refine((day) => day >= FIRST_DAY && day <= LAST_DAY, {
  params: { code: 'date/out-of-range' },
});

/** French commune by its INSEE code (`73065`, `2A004`), not its postal code. */
export const CommuneCode = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);

/** Section of the French activity nomenclature (NAF rev. 2): one letter, A to U. */
export const NafSection = z.string().regex(/^[A-U]$/);
/** Of NAF rev. 2 or of NAF 2025, with its point or without: its last letter tells which. */
export const NafCode = z
  .string()
  .trim()
  .toUpperCase()
  .overwrite((code) => code.replace(/^(\d{2})(?=\d)/, '$1.'))
  .regex(/^\d{2}\.\d{2}[A-Z]$/);

/** How the help can be given: at the firm, at a distance, or either. */
export const WorkMode = z.enum(['on_site', 'remote', 'both']);
export type WorkMode = z.infer<typeof WorkMode>;

export const Title = z.string().trim().min(3).max(140);
/** Of a firm or a body: « X » and « 3M » are firms, and the register has names of 200 letters. */
export const OrganisationName = z.string().trim().min(1).max(255);
export const LongText = z.string().trim().min(10).max(10_000);
/** Neither control characters nor marks of direction: a name stands in the headers of mails. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);
/** A sentence somebody gives for a refusal or a withdrawal; shown to the other side of the desk. */
export const Reason = z.string().trim().min(3).max(1000);
/** Number of the row as it was read: a write on a newer row is refused with 409 `stale`. */
export const Version = z.int().min(1).max(INTEGER_MAX);

/** What every list takes: `cursor` is the `nextCursor` of the page before. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof PageQuery>;

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** RFC 9457 body of every error. `code` is stable and for machines, `detail` a sentence for people. */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof ProblemBody>;

/** When to look at several fields together: with whatever else is wrong, for a person corrects a form once. */
export const besideOtherFaults = ({ value }: { value: unknown }): boolean =>
  typeof value === 'object' && value !== null;
