import { lookup } from 'node:dns/promises';
import { adviceFor } from './start-advice';

const withCode = (code: string): Error => Object.assign(new Error('no'), { code });

it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '28P01', '3D000', '53300', '53400', '57P03'])(
  '%s at a start names the variable, in one line',
  (code) => {
    expect(adviceFor(withCode(code))).toMatch(new RegExp(`^DATABASE_URL: .*${code}[^\n]*$`));
  },
);

it('names the host that no name server knows', async () => {
  const error = await lookup('database.invalid').catch((thrown: unknown) => thrown);
  expect(adviceFor(error)).toMatch(/^DATABASE_URL: .*database\.invalid/);
});

it('reads the first of several addresses that all refuse, and a server that says nothing', () => {
  expect(adviceFor(new AggregateError([withCode('ECONNREFUSED')]))).toContain('ECONNREFUSED');
  expect(adviceFor(new Error('timeout expired'))).toMatch(/^DATABASE_URL: /);
  expect(adviceFor(new Error('a fault of ours'))).toBeUndefined();
});
