const LA_POSTE_SIREN = '356000000';

/** Luhn sum of a string of digits, rightmost digit undoubled. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

export function isSiren(candidate: string): boolean {
  return /^\d{9}$/.test(candidate) && luhnSum(candidate) % 10 === 0;
}

/** INSEE: 14 digits passing Luhn; La Poste's branches pass when their plain digit sum is a multiple of five. */
export function isSiret(candidate: string): boolean {
  if (!/^\d{14}$/.test(candidate) || !isSiren(candidate.slice(0, 9))) return false;
  if (luhnSum(candidate) % 10 === 0) return true;
  const plainSum = [...candidate].reduce((sum, digit) => sum + Number(digit), 0);
  return candidate.startsWith(LA_POSTE_SIREN) && plainSum % 5 === 0;
}
