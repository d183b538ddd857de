import type { EntrySource } from '@alize/contracts';
import { dictionary } from '../../i18n/dictionary';

const french: Record<EntrySource, string> = {
  telephone: 'Par téléphone',
  visit: 'Visite',
  event: 'Rencontre, réunion',
  mail: 'Par mail',
  partner: 'Par un partenaire',
};
const english: Record<EntrySource, string> = {
  telephone: 'By telephone',
  visit: 'Visit',
  event: 'Event, meeting',
  mail: 'By mail',
  partner: 'Through a partner',
};

export const sourceWords = dictionary(french, english);
