import type { Offer } from '@alize/contracts';
import { TagGroup } from '../design/tag-group';
import { levelWords } from '../form/skill-levels';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import { useLocale } from '../i18n/locale';
import { today } from '../i18n/now';

const words = dictionary(
  {
    skills: 'Compétences',
    hours: (hours: string) => `${hours} par mois`,
    places: (taken: number, capacity: number) =>
      `${taken} appui${taken > 1 ? 's' : ''} en cours sur ${capacity} possible${capacity > 1 ? 's' : ''}`,
    within: (place: string, km: number) => `${place}, jusqu’à ${km} km`,
    remote: (place: string) => `${place}, à distance`,
    away: (when: string) => `Absences à venir : ${when}`,
    from: (from: string, to: string) => `du ${from} au ${to}`,
  },
  {
    skills: 'Skills',
    hours: (hours: string) => `${hours} a month`,
    places: (taken: number, capacity: number) =>
      `${taken} mission${taken === 1 ? '' : 's'} under way out of ${capacity} possible`,
    within: (place: string, km: number) => `${place}, up to ${km} km`,
    remote: (place: string) => `${place}, remotely`,
    away: (when: string) => `Coming absences: ${when}`,
    from: (from: string, to: string) => `from ${from} to ${to}`,
  },
);

/** What an offer holds, whoever reads it. */
export function OfferFacts({ offer }: { offer: Offer }) {
  const w = useWords(words);
  const { levels } = useWords(levelWords);
  const f = useFormats();
  const { locale } = useLocale();
  const away = offer.absences.filter(({ to }) => to >= today());
  const { name } = offer.commune;
  return (
    <>
      <p>
        {offer.organisation.name} · {w.hours(f.hours(offer.hoursPerMonth))} ·{' '}
        {offer.mode === 'remote' ? w.remote(name) : w.within(name, offer.radiusKm)} ·{' '}
        {w.places(offer.taken, offer.capacity)}
      </p>
      {offer.skills.length > 0 && (
        <TagGroup
          label={w.skills}
          tags={offer.skills.map(({ skill, level }) => ({
            id: skill.id,
            label: `${locale === 'fr' ? skill.labelFr : skill.labelEn} · ${levels[`${level}`].toLowerCase()}`,
          }))}
        />
      )}
      {away.length > 0 && (
        <p>{w.away(f.list(away.map(({ from, to }) => w.from(f.shortDay(from), f.shortDay(to)))))}</p>
      )}
    </>
  );
}
