import type { LinkPurpose } from '@alize/accounts';
import { Locale } from '@alize/contracts';
import { Problem } from '@alize/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type LinkProblem, linkProblemPage } from './link-problem-page';

/** A relay that rewrites links may double a parameter: said twice alike, it is said once; else it is no link of ours. */
const once = (value: unknown): unknown =>
  Array.isArray(value) ? (new Set(value).size === 1 ? value[0] : '') : value;

/** Of every page behind a mail link. */
export const PageQuery = z.object({
  token: z.preprocess(once, z.string().max(200).default('')),
  lang: z.preprocess(once, Locale.optional().catch(undefined)),
});
export type PageQuery = z.infer<typeof PageQuery>;
export const TokenForm = z.object({ token: z.string().max(200) });

export const other = (locale: Locale): Locale => (locale === 'fr' ? 'en' : 'fr');

export function sendPage(reply: FastifyReply, page: string): void {
  void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

/** Where another link is asked for: a page for it, or a button when the link was one of `MailLinks`. */
interface Help {
  again?: string;
  link?: { purpose: LinkPurpose; token: string };
}

/** A link that does not work says which way it does not, and how to get another; nothing else is shown. */
export async function orSayWhy(
  reply: FastifyReply,
  locale: Locale,
  { again, link }: Help,
  page: () => Promise<string | null>,
): Promise<void> {
  try {
    const shown = await page();
    // Null: it was answered already, with another address to go to.
    if (shown !== null) sendPage(reply, shown);
  } catch (error) {
    const problem = error instanceof Problem ? PROBLEMS.find(([pattern]) => pattern.test(error.code)) : null;
    if (!problem || !(error instanceof Problem)) throw error;
    const [, kind] = problem;
    const renewal =
      kind === 'expired' && link ? { action: `/fresh-link?lang=${locale}`, ...link } : undefined;
    void reply.status(error.status);
    sendPage(reply, linkProblemPage({ locale, problem: kind, again, renewal }));
  }
}
const PROBLEMS: [RegExp, LinkProblem][] = [
  [/^link\/expired$|expired-link$/, 'expired'],
  // Who may no longer see what a link was about reads the same as who never might.
  [/replaced-link$/, 'replaced'],
  [/withdrawn-link$/, 'withdrawn'],
  [/^link\/forged$|invalid-link$|^(match|mission)\/not-found$/, 'invalid'],
  [/^link\/used$|used-link$|unreachable-status$|^mission\/(feedback-given|closed)$/, 'used'],
];
