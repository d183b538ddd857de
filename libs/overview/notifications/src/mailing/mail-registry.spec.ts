import { mails } from '../mails';
import { filesNotKept } from '../mails/files-not-kept';
import { MailRegistry } from './mail-registry';

it('finds a mail by its purpose, and says so where none is declared', () => {
  const registry = new MailRegistry(mails);
  expect(registry.of('files-not-kept')).toBe(filesNotKept);
  expect(() => registry.of('elsewhere')).toThrow('no mail declares the purpose elsewhere');
});

it('does not start with a mail that is declared twice', () =>
  expect(() => new MailRegistry([...mails, filesNotKept])).toThrow('files-not-kept is declared twice'));

it('does not start with a mail that nobody can look at', () =>
  expect(() => new MailRegistry([{ ...filesNotKept, samples: () => [] }])).toThrow('has no sample'));
