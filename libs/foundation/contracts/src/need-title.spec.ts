import { titleOfPlace, titleOfSkills } from '@alize/contracts';

describe('the title of skills', () => {
  it.each([
    [['Certification ISO 9001'], 'Certification ISO 9001'],
    [['Certification ISO 9001', 'Maîtrise des rebuts'], 'Certification ISO 9001 et maîtrise des rebuts'],
    [['Audit interne', 'ISO 9001', 'Lean'], 'Audit interne et ISO 9001'],
    [['Usinage', 'CNC'], 'Usinage et CNC'],
    [['Vente', 'À distance'], 'Vente et à distance'],
  ])('%j is « %s »', (labels, title) => expect(titleOfSkills(labels, 'fr')).toBe(title));

  it('is written in the language of the need', () =>
    expect(titleOfSkills(['Internal audit', 'Quality control'], 'en')).toBe(
      'Internal audit and quality control',
    ));

  it('is none without a skill, and fits a title however long the labels are', () => {
    expect(titleOfSkills([], 'fr')).toBeUndefined();
    expect(titleOfSkills(['Un savoir-faire '.repeat(20), 'Un autre'], 'fr')?.length).toBeLessThanOrEqual(140);
    expect(titleOfPlace('Saint-Jean-de-Maurienne', 'fr')).toBe('Appui à préciser, Saint-Jean-de-Maurienne');
  });
});
