import { Offer } from '@alize/contracts';
import { Chip } from '../../design/chip';
import { Sheet } from '../../design/sheet';
import { TagGroup } from '../../design/tag-group';
import { levelWords } from '../../form/skill-levels';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { now } from '../../i18n/now';
import { useLocale } from '../../i18n/locale';
import { OfferActions } from './offer-actions';
import { volunteerWords } from './volunteer-words';

const tones = { draft: 'plain', active: 'good', paused: 'warn', withdrawn: 'plain' } as const;
const words = dictionary({ skills: 'Compétences' }, { skills: 'Skills' });

/** An offer as its volunteer sees it, and what they may do with it. */
export function OfferCard({ offer }: { offer: Offer }) {
  const w = useWords(volunteerWords);
  const { skills } = useWords(words);
  const { levels } = useWords(levelWords);
  const f = useFormats();
  const { locale } = useLocale();
  const today = now().toISOString().slice(0, 10);
  const away = offer.absences.filter(({ to }) => to >= today);
  const { name } = offer.commune;
  return (
    <Sheet title={offer.title} aside={<Chip tone={tones[offer.status]}>{w.status[offer.status]}</Chip>}>
      <p>
        {offer.organisation.name} · {w.hours(f.hours(offer.hoursPerMonth))} ·{' '}
        {offer.mode === 'remote' ? w.remote(name) : w.within(name, offer.radiusKm)} ·{' '}
        {w.places(offer.taken, offer.capacity)}
      </p>
      {offer.skills.length > 0 && (
        <TagGroup
          label={skills}
          tags={offer.skills.map(({ skill, level }) => ({
            id: skill.id,
            label: `${locale === 'fr' ? skill.labelFr : skill.labelEn} · ${levels[`${level}`].toLowerCase()}`,
          }))}
        />
      )}
      {away.length > 0 && (
        <p>{w.away(f.list(away.map(({ from, to }) => w.from(f.shortDay(from), f.shortDay(to)))))}</p>
      )}
      <OfferActions offer={offer} />
    </Sheet>
  );
}
