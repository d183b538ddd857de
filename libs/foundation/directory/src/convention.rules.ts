/** The eve of the third anniversary of a day `YYYY-MM-DD`, both being days of the convention. */
export function threeYearsFrom(startsOn: string): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  return new Date(Date.UTC(year + 3, month - 1, day - 1)).toISOString().slice(0, 10);
}
