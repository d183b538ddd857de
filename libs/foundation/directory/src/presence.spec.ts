import type * as Presences from './presence';

/** As an application finds it that has declared nothing yet. */
function fresh(): typeof Presences {
  let loaded: typeof Presences | undefined;
  jest.isolateModules(() => {
    loaded = jest.requireActual<typeof Presences>('./presence');
  });
  if (!loaded) throw new Error('not loaded');
  return loaded;
}

const OFFER = { table: 'offer', person: 'person_id' };

describe('a presence', () => {
  it('is known once it is declared', () => {
    const { definePresence, declaredPresences } = fresh();
    definePresence(OFFER);
    expect(declaredPresences()).toEqual([OFFER]);
  });

  it('is declared once', () => {
    const { definePresence } = fresh();
    definePresence(OFFER);
    expect(() => definePresence(OFFER)).toThrow('presence by offer is defined twice');
  });

  it('is not declared after a statement that would lack it', () => {
    const { definePresence, declaredPresences } = fresh();
    declaredPresences();
    expect(() => definePresence(OFFER)).toThrow('defined after a statement that lacks it');
  });
});
