import {
  AFTER_PAINT,
  chosenColours,
  FIRST_FACTS,
  type FirstFacts,
  type FirstPage,
  type Locale,
  once,
  READER_COOKIES,
  wishedLocale,
} from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { TerritoryFiguresQueries } from '@alize/matches';
import { CONFIG, type Config, LOGGER, type Logger } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { sessionSecretIn } from '../http/session-cookie';
import { localeOf } from '../http/locale';
import { readPageWriter } from './page-writer';
import { shareCard } from './share-card';

/** How old the figures of a public page may be. */
const KEPT_MS = 30_000;
const PAGES_KEPT = 500;
/** Whose first page is written: what anybody may read, at addresses that exist. */
const WRITTEN =
  /^\/(start|offer|data|legal|accessibility|contact|relays|t\/(?<code>[^/]+)(\/(need|offer|data|legal|accessibility|contact|relays))?)?$/;

interface Written extends FirstPage {
  facts: FirstFacts;
}

/** The pages of strangers, written before a script runs: read on a slow telephone while the rest travels. */
@Injectable()
export class WrittenPages {
  /** By language and path; who asks for one that is being written waits for it. */
  private readonly kept = new LRUCache<string, Written, { path: string; locale: Locale }>({
    max: PAGES_KEPT,
    ttl: KEPT_MS,
    fetchMethod: (_key, _stale, { context }) => this.page(context.path, context.locale),
  });
  private readonly write = once(() => readPageWriter());

  constructor(
    private readonly territories: TerritoriesService,
    private readonly figures: TerritoryFiguresQueries,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The application's page with what a stranger reads in it.
   * @param shell the page as it is built
   * @returns the shell itself where there is nothing to write, where the reader may have a session, or the database is away
   */
  async in(shell: string, request: FastifyRequest): Promise<string> {
    const [path = '/', query] = request.url.split('?');
    if (sessionSecretIn(request) || !WRITTEN.test(path)) return shell;
    const locale = readerLocale(request, new URLSearchParams(query));
    try {
      const written = await this.kept.fetch(`${locale} ${path}`, { context: { path, locale } });
      if (!written) return shell;
      const { publicUrl } = this.config;
      const card = shareCard({ title: written.title, locale, url: `${publicUrl}${path}`, publicUrl });
      const page = placed(shell, written, locale, request.cookies[READER_COOKIES.theme]);
      return page.replace('</head>', () => `${card}</head>`);
    } catch (error) {
      // The page comes all the same, and says itself what it could not read.
      this.logger.warn({ err: error }, 'a page is not written by the server');
      return shell;
    }
  }

  private async page(path: string, locale: Locale): Promise<Written | undefined> {
    const code = WRITTEN.exec(path)?.groups?.code;
    const territories = await this.territories.list();
    const only = territories.length === 1 ? territories[0] : undefined;
    const territory = code === undefined ? only : territories.find((each) => each.code === code);
    if (code !== undefined && !territory) return undefined;
    const facts = territory
      ? {
          territories,
          figures: { [territory.id]: await this.figures.of(territory.id) },
          publications: { [territory.id]: await this.territories.publicationOf(territory.id) },
        }
      : { territories, figures: {}, publications: {} };
    const page = await this.write()({ path, locale, facts });
    return page && { ...page, facts };
  }
}

/** As the page itself chooses: the address, what was chosen before, the browser. */
function readerLocale(request: FastifyRequest, query: URLSearchParams): Locale {
  return wishedLocale([query.get('lang'), request.cookies[READER_COOKIES.locale]]) ?? localeOf(request);
}

function placed(shell: string, { title, body, facts }: Written, locale: Locale, theme?: string): string {
  const colours = chosenColours(theme);
  const look = colours ? ` data-theme="${colours}"` : '';
  // A name may hold what would end the element: no « < » is left.
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return shell
    .replaceAll('rel="modulepreload"', `rel="${AFTER_PAINT}"`)
    .replace('<html lang="fr">', `<html lang="${locale}"${look}>`)
    .replace('<title>Alizé</title>', () => `<title>${title} · Alizé</title>`)
    .replace(/\s*<!--page-->.*<!--\/page-->\s*/s, () => body)
    .replace('</body>', () => `<script type="application/json" id="${FIRST_FACTS}">${json}</script></body>`);
}
