import type { MergeField, MergeTarget } from '@alize/contracts';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { peopleWords } from '../../pages/animate/people/people-words';
import { organisationWords } from '../../pages/animate/organisations/organisation-words';
import { roleWords } from '../roles';
import { sectorWords } from '../sectors';

/** A value of a field as a person reads it. */
export function useMergeValue(target: MergeTarget): (field: MergeField, value: string | null) => string {
  const f = useFormats();
  const { locales }: { locales: Record<string, string> } = useWords(peopleWords);
  const { headcounts } = useWords(organisationWords);
  const { kinds }: { kinds: Record<string, string> } = useWords(roleWords);
  const sectors: Record<string, string> = useWords(sectorWords);
  return (field, value) => {
    if (value === null) return '–';
    if (field === 'phone') return f.phone(value);
    if (field === 'locale') return locales[value] ?? value;
    if (field === 'kind' && target === 'organisation') return kinds[value] ?? value;
    if (field === 'headcountBand') return headcounts(value);
    if (field === 'nafSection') return sectors[value] ?? value;
    if (field === 'siret') return value.replace(/^(\d{3})(\d{3})(\d{3})/, '$1\u202f$2\u202f$3\u202f');
    return value;
  };
}
