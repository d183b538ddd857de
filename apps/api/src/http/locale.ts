import { Locale } from '@alize/contracts';
import type { AuthenticatedRequest } from './access';

/** One language alone is a choice, made on the page that asks; a list is what a browser sends by itself. */
export function chosenLocale({ headers }: Pick<AuthenticatedRequest, 'headers'>): Locale | undefined {
  return Locale.safeParse(headers['accept-language']).data;
}

/** The signed-in person's language, else the browser's first, else French. */
export function localeOf(request: AuthenticatedRequest): Locale {
  if (request.actor) return request.actor.locale;
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr';
}
