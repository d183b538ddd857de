import { SECTORS } from '@alize/contracts';
import { dictionary } from '../i18n/dictionary';

export const sectorWords = dictionary(SECTORS.fr, SECTORS.en);
