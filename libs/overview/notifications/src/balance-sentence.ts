import { isSingular, type Locale } from '@alize/contracts';
import type { PledgeBalance } from '@alize/matches';

/** What an agreement would leave of what the organisation promised for the year. */
export function balanceSentence({ daysPerYear, daysLeft }: PledgeBalance, locale: Locale): string {
  const number = (value: number) =>
    new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
  const days = (value: number) => {
    const [one, many] = locale === 'fr' ? ['jour', 'jours'] : ['day', 'days'];
    return `${number(value)} ${isSingular(value, locale) ? one : many}`;
  };
  const tenth = Math.round(daysLeft * 10) / 10;
  if (locale === 'en')
    return tenth >= 0
      ? `You would have ${days(tenth)} left of the ${number(daysPerYear)} promised this year.`
      : `That would be ${days(-tenth)} more than the ${number(daysPerYear)} promised this year.`;
  return tenth >= 0
    ? `Il vous resterait ${days(tenth)} sur les ${number(daysPerYear)} promis cette année.`
    : `Ce serait ${days(-tenth)} de plus que les ${number(daysPerYear)} promis cette année.`;
}
