import { z } from 'zod';
import type { Locale } from './basics.contract';
import { Territory } from './territory.contract';
import { TerritoryFigures } from './territory-figures.contract';
import { TerritoryPublication } from './territory-publication.contract';

/** What a page written by the server says, for somebody without a session; it travels in the page. */
export const FirstFacts = z.object({
  territories: z.array(Territory),
  /** By the territory's id; of the page's territory alone. */
  figures: z.record(z.string(), TerritoryFigures),
  publications: z.record(z.string(), TerritoryPublication),
});
export type FirstFacts = z.infer<typeof FirstFacts>;

export interface FirstPage {
  /** Both as HTML: what people wrote is escaped. */
  title: string;
  body: string;
}
/** Offered by the built web application; `undefined` for an address at which it writes nothing beforehand. */
export type WriteFirstPage = (asked: {
  path: string;
  locale: Locale;
  facts: FirstFacts;
}) => Promise<FirstPage | undefined>;
