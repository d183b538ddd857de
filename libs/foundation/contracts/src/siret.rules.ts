const LA_POSTE_SIREN = '356000000';

/** Luhn sum of a string of digits, rightmost digit undoubled. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

export function isSiren(candidate: string): boolean {
  return /^\d{9}$/.test(candidate) && Number(candidate) > 0 && luhnSum(candidate) % 10 === 0;
}

/** INSEE: 14 digits passing Luhn; La Poste's branches pass when their plain digit sum is a multiple of five. */
export function isSiret(candidate: string): boolean {
  if (!/^\d{14}$/.test(candidate) || !isSiren(candidate.slice(0, 9))) return false;
  if (luhnSum(candidate) % 10 === 0) return true;
  const plainSum = [...candidate].reduce((sum, digit) => sum + Number(digit), 0);
  return candidate.startsWith(LA_POSTE_SIREN) && plainSum % 5 === 0;
}

/** What was typed without its label, spaces and separators; a VAT number gives its SIREN. */
export function siretDigits(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
    .replace(/^[^\d]*(?:SIRET|SIREN|RCS|N°|TVA)[^\d]*/, '')
    .replace(/^FR\s*\d{2}\s*(?=(?:\d\s*){9}$)/, '')
    .replace(/[\s./()\p{Pd}_,;:]/gu, '');
  return text.replace(/O/g, '0');
}

/** Why it is no SIRET: a SIREN alone, another length or other letters, or a wrong digit. */
export function siretFault(digits: string): string {
  if (isSiren(digits)) return 'siret/siren';
  return /^\d{14}$/.test(digits) ? 'siret/invalid' : 'siret/length';
}
