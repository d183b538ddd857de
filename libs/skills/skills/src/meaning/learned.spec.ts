import { Learned } from './learned';

const lesson = (what: string) => {
  const taught: string[] = [];
  function* learn(): Generator<void, { what: string }> {
    taught.push(what);
    yield;
    return { what };
  }
  return { learn, taught };
};

it('is learned at the first question, once', async () => {
  const { learn, taught } = lesson('words');
  const learned = new Learned(learn);
  expect(taught).toEqual([]);
  expect(await Promise.all([learned.get(), learned.get()])).toEqual([{ what: 'words' }, { what: 'words' }]);
  expect(taught).toEqual(['words']);
});

it('is answered by what was known before until it is learned itself', async () => {
  const before = new Learned(lesson('old').learn);
  await before.get();
  const after = new Learned(lesson('new').learn, before);
  expect(await after.get()).toEqual({ what: 'old' });
  expect(await after.get()).toEqual({ what: 'new' });
});

it('looks past one that nobody asked, to the last that somebody did', async () => {
  const first = new Learned(lesson('first').learn);
  await first.get();
  const unasked = lesson('unasked');
  const third = new Learned(lesson('third').learn, new Learned(unasked.learn, first));
  expect(await third.get()).toEqual({ what: 'first' });
  expect(unasked.taught).toEqual([]);
});
