import { type FieldChange, HeadcountBand, NafSection, OrganisationKind, WorkMode } from '@alize/contracts';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { historyWords } from '../history-words';
import { roleWords } from '../roles';
import { sectorWords } from '../sectors';
import styles from './record.module.css';
import { recordWords } from './record-words';

const words = dictionary(
  {
    fields: {
      name: 'nom',
      kind: 'nature',
      siret: 'SIRET',
      nafSection: 'secteur',
      nafCode: 'code NAF',
      nafVersion: 'version de la NAF',
      headcountBand: 'effectif',
      parentId: 'groupe',
      firstName: 'prénom',
      lastName: 'nom',
      phone: 'téléphone',
      email: 'adresse e-mail',
      jobTitle: 'fonction',
      locale: 'langue des messages',
      sectors: 'secteurs',
      radiusKm: 'rayon en kilomètres',
      hoursPerMonth: 'heures par mois',
      capacity: 'appuis à la fois',
      languages: 'langues parlées',
      introduction: 'façon de présenter',
      territoryId: 'territoire',
      organisationId: 'organisme',
    },
    modes: { on_site: 'sur place', remote: 'à distance', both: 'sur place ou à distance' },
    introductions: { direct: 'présentation directe', ask_first: 'demander d’abord' },
    locales: { fr: 'français', en: 'anglais' },
    headcount: (band: string) => (band === '0' ? 'aucun salarié' : `${band} salariés`),
    another: 'changé',
  },
  {
    fields: {
      name: 'name',
      kind: 'kind',
      siret: 'SIRET',
      nafSection: 'sector',
      nafCode: 'NAF code',
      nafVersion: 'version of the NAF',
      headcountBand: 'headcount',
      parentId: 'group',
      firstName: 'first name',
      lastName: 'last name',
      phone: 'telephone',
      email: 'e-mail address',
      jobTitle: 'job',
      locale: 'language of messages',
      sectors: 'sectors',
      radiusKm: 'radius in kilometres',
      hoursPerMonth: 'hours a month',
      capacity: 'missions at once',
      languages: 'languages spoken',
      introduction: 'way of introducing',
      territoryId: 'territory',
      organisationId: 'organisation',
    },
    modes: { on_site: 'on site', remote: 'remotely', both: 'on site or remotely' },
    introductions: { direct: 'introduced directly', ask_first: 'ask first' },
    locales: { fr: 'French', en: 'English' },
    headcount: (band: string) => (band === '0' ? 'no employee' : `${band} employees`),
    another: 'changed',
  },
);

/** Each field that was edited, before → after, by its name and its value in words. */
export function Changes({ changes, names }: { changes: FieldChange[]; names: string | null }) {
  const w = useWords(words);
  const r = useWords(recordWords);
  const f = useFormats();
  const { fields: ofNeeds } = useWords(historyWords);
  const show = useShownValue();
  const labels = new Map<string, string>([...Object.entries(ofNeeds), ...Object.entries(w.fields)]);
  const label = (field: string) => labels.get(field) ?? w.another;
  if (changes.length === 0) {
    const told = [...new Set((names ?? '').split(', ').map(label))];
    return <p className={styles.words}>{f.list(told)}</p>;
  }
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.field} style={{ display: 'contents' }}>
          <dt>{label(change.field)}</dt>
          <dd>
            {show(change.field, change.before) || r.nothingBefore} →{' '}
            {show(change.field, change.after) || r.nothingBefore}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value as people read it: no code of ours. */
function useShownValue(): (field: string, value: FieldChange['before']) => string {
  const w = useWords(words);
  const f = useFormats();
  const { locale } = useLocale();
  const sectors = useWords(sectorWords);
  const { kinds } = useWords(roleWords);
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const sector = (code: string) => {
    const known = NafSection.safeParse(code).data;
    return known ? (new Map(Object.entries(sectors)).get(known) ?? known) : code;
  };
  return (field, value) => {
    if (value === null || value === '') return '';
    if (typeof value !== 'string') return typeof value === 'number' ? f.number(value) : '';
    if (field === 'phone') return f.phone(value);
    if (field === 'wantedBy') return f.day(value);
    if (field === 'sector' || field === 'nafSection') return sector(value);
    if (field === 'sectors') return f.list(value.split(', ').map(sector));
    if (field === 'kind') return kinds[OrganisationKind.catch('company').parse(value)];
    if (field === 'headcountBand') return w.headcount(HeadcountBand.catch('0').parse(value));
    if (field === 'mode') return w.modes[WorkMode.catch('both').parse(value)];
    if (field === 'introduction')
      return value === 'direct' ? w.introductions.direct : w.introductions.ask_first;
    if (field === 'languages') return f.list(value.split(', ').map((code) => languages.of(code) ?? code));
    if (field === 'locale') return value === 'en' ? w.locales.en : w.locales.fr;
    return value;
  };
}
