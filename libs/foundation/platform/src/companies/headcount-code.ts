import type { HeadcountBand } from '@alize/contracts';

/** INSEE's codes of headcount; two of theirs may be one of ours. */
const BANDS: Record<string, HeadcountBand> = {
  '00': '0',
  '01': '1-9',
  '02': '1-9',
  '03': '1-9',
  '11': '10-19',
  '12': '20-49',
  '21': '50-99',
  '22': '100-249',
  '31': '100-249',
  '32': '250-499',
  '41': '500-999',
  '42': '1000-4999',
  '51': '1000-4999',
  '52': '5000+',
  '53': '5000+',
};

export const bandOf = (code: string | null | undefined): HeadcountBand | null => BANDS[code ?? ''] ?? null;
