import { TerritoryProfile } from './territory-profile.contract';
import { profileGaps } from './territory-publication.contract';

describe('what a territory publishes about who runs it', () => {
  it('is all missing at first, and nothing is asked of an officer who is not known to exist', () => {
    const gaps = profileGaps(TerritoryProfile.parse({}));
    expect(gaps).toHaveLength(15);
    expect(gaps).not.toContain('data.officerContact');
  });

  it('asks how to reach an officer who was appointed, and not one who was not', () => {
    expect(profileGaps(TerritoryProfile.parse({ data: { officer: 'appointed' } }))).toContain(
      'data.officerContact',
    );
    expect(profileGaps(TerritoryProfile.parse({ data: { officer: 'none' } }))).not.toContain(
      'data.officerContact',
    );
  });

  it.each([
    ['732 829 320', '732829320'],
    ['SIREN 732829320', '732829320'],
  ])('reads the number %s of the operator', (typed, siren) => {
    expect(TerritoryProfile.parse({ operator: { siren: typed } }).operator.siren).toBe(siren);
  });

  it.each([
    ['operator', 'siren', '732829321'],
    ['operator', 'phone', '04 79'],
    ['operator', 'legalName', 'CCI\u202eeiovaS'],
    ['host', 'name', 'Hôte\nBcc: x'],
    ['data', 'contact', 'donnees@'],
    ['animator', 'name', ''],
  ])('refuses %s.%s of %j', (part, field, value) => {
    const { error } = TerritoryProfile.safeParse({ [part]: { [field]: value } });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([`${part}.${field}`]);
  });
});
