import { PrefixIndex } from './prefix-index';

describe('texts by their beginning', () => {
  const words = ['aix', 'aime', 'albens', 'aix les bains', 'aix', 'zuydcoote', ''];
  const index = new PrefixIndex(words.map((text, value) => ({ text, value })));

  it('are found as by looking at each, in their order', () => {
    for (const prefix of ['', 'a', 'ai', 'aix', 'aix ', 'b', 'z', 'zuydcoote', 'zz', '~'])
      expect(index.find(prefix, 10).map((value) => words[value])).toEqual(
        words.filter((word) => word.startsWith(prefix)).sort(),
      );
  });

  it('are no more than asked for, equal ones as they were given', () => {
    expect(index.find('aix', 2)).toEqual([0, 4]);
    expect(index.find('aix', 0)).toEqual([]);
    expect(new PrefixIndex([]).find('a', 3)).toEqual([]);
  });
});
