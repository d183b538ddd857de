import type { Locale } from './basics.contract';
import type { CallMoment, ReachBy } from './need.contract';

const MOMENTS: Record<Locale, Record<CallMoment, string>> = {
  fr: { morning: 'plutôt le matin', midday: 'plutôt à midi', evening: 'plutôt le soir' },
  en: {
    morning: 'preferably in the morning',
    midday: 'preferably around noon',
    evening: 'preferably in the evening',
  },
};

/** « vous appelle, plutôt le soir »: what whoever reads a form does next, as its sender wished; a call where nothing is said. */
export function answerInWords(
  { answersBy = 'phone', callMoment }: { answersBy?: ReachBy; callMoment?: CallMoment | null },
  locale: Locale,
): string {
  if (answersBy === 'email') return locale === 'fr' ? 'vous écrit' : 'write to you';
  const call = locale === 'fr' ? 'vous appelle' : 'call you';
  return callMoment ? `${call}, ${MOMENTS[locale][callMoment]}` : call;
}
