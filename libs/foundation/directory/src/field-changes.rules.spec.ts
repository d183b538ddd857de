import { editOf, fieldChanges } from './field-changes.rules';

describe('the changes of a record', () => {
  const before = { name: 'Atelier Rochaix', siret: null, nafSection: 'C', sectors: ['C', 'F'], version: 3 };

  it('tell what was and what is, of what comes out otherwise', () => {
    const changed = { name: 'Rochaix Mécanique', siret: null, nafSection: undefined, sectors: ['C'] };
    expect(fieldChanges(before, changed)).toEqual([
      { field: 'name', before: 'Atelier Rochaix', after: 'Rochaix Mécanique' },
      { field: 'sectors', before: 'C, F', after: 'C' },
    ]);
  });

  it('are none where all is written as it was', () =>
    expect(fieldChanges(before, { name: 'Atelier Rochaix', sectors: ['C', 'F'] })).toEqual([]));

  it('take what was never said for nothing', () =>
    expect(fieldChanges({}, { phone: '+33639980001', jobTitle: null })).toEqual([
      { field: 'phone', before: null, after: '+33639980001' },
    ]));

  it('are an edit, which is no status', () =>
    expect(editOf('open', fieldChanges({ title: 'A', text: 'B' }, { title: 'C', text: 'D' }))).toMatchObject({
      ...{ from: 'open', to: 'edited', reason: 'title, text' },
    }));
});
