import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import { createLogger, NestLogger } from '../logger';
import { errorFacts, errorSummary } from './error-facts';
import { scrub } from './scrub';

const SECRET = 'Secrète';
const ADDRESS = 'josephine.secrete@example.org';

/** What a logger at this level writes, a line each. */
function capture() {
  const lines: string[] = [];
  return { lines, logger: createLogger('trace', { write: (line) => void lines.push(line) }) };
}

/** As `pg` throws it. */
const databaseError = (fields: object) => Object.assign(new Error(), { severity: 'ERROR', ...fields });

describe('what a log keeps of an error', () => {
  it('keeps code, constraint and routine of a refused write, and neither statement nor values', () => {
    const cause = databaseError({
      message: 'duplicate key value violates unique constraint "person_email"',
      ...{ code: '23505', constraint: 'person_email', table: 'person', routine: '_bt_check_unique' },
      ...{ detail: `Key (email)=(${ADDRESS}) already exists.`, where: `$1 = '${ADDRESS}'` },
    });
    const error = new QueryFailedError(`SELECT '${SECRET}'`, [ADDRESS, SECRET], cause);
    const { lines, logger } = capture();
    logger.error({ err: error }, 'request failed');
    logger.error(error);
    logger.error({ err: error });
    logger.error({ why: { deep: [error] } }, 'request failed');
    logger.child({ err: error }).info('child');
    for (const line of lines) {
      expect(line).not.toMatch(/secr[eè]te|SELECT/i);
      expect(line).toContain('person_email');
    }
    expect(errorFacts(error)).toMatchObject({
      type: 'QueryFailedError',
      ...{ code: '23505', constraint: 'person_email', table: 'person', routine: '_bt_check_unique' },
      stack: expect.stringMatching(/^at .*logging\.spec/),
    });
  });

  it.each([
    `invalid input syntax for type uuid: "${ADDRESS}"`,
    `invalid input syntax for type uuid: "a"${SECRET}"b"`,
    `syntaxe en entrée invalide pour le type uuid : « ${SECRET} »`,
    `value too long: '${SECRET}'`,
    `cut off: "${SECRET}`,
    `Key (last_name)=(${SECRET}) already exists`,
    `{"message":"${SECRET}"}`,
    `could not reach ${ADDRESS}`,
    `could not reach josephine.secrete%40example.org`,
    `no user <josephine.secrete>`,
    `see https://example.org/${SECRET}?token=x`,
    `Unexpected token 'S', "${SECRET}" is not valid JSON`,
    `two lines\n    at ${SECRET} (${ADDRESS}:1:1)`,
  ])('leaves values out of the message and of the first lines of the stack: %s', (message) => {
    const { lines, logger } = capture();
    const error = new Error(message);
    logger.warn({ err: error, reason: message, nested: { message } }, message);
    logger.error(error, `%s`, message);
    new NestLogger(logger).error(message, error.stack, 'Context');
    new NestLogger(logger).error(error);
    new NestLogger(logger).warn(message);
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).not.toMatch(/secr[eè]te/i);
  });

  it('keeps what a mail server answered as numbers', () => {
    const error = Object.assign(new Error(`Recipient rejected: 550 5.1.1 ${SECRET} moved`), {
      ...{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO', rejected: [ADDRESS] },
      response: `550 5.1.1 mailbox of Joséphine ${SECRET} is closed`,
    });
    const wrapped = new Error(error.message, { cause: error });
    expect(errorFacts(wrapped)).toMatchObject({
      message: 'mail server answered 550 5.1.1 to RCPT TO',
      cause: { code: 'EENVELOPE', responseCode: 550, enhancedStatus: '5.1.1', command: 'RCPT TO' },
    });
    expect(JSON.stringify(errorFacts(wrapped))).not.toMatch(/secr[eè]te|joséphine/i);
  });

  it('keeps codes and top fields of what zod refuses, and follows causes and aggregates', () => {
    const refused = z
      .object({ email: z.email() })
      .strict()
      .safeParse({ email: SECRET, [SECRET]: 1 }).error;
    const error = new AggregateError([refused, SECRET, { code: 'EFOO' }], `"${SECRET}"`, {
      cause: new Error('outer', { cause: refused }),
    });
    const facts = errorFacts(error);
    expect(JSON.stringify(facts)).not.toMatch(/secr[eè]te|joséphine/i);
    expect(facts.errors?.[0]?.issues).toEqual(['invalid_format at email', 'unrecognized_keys']);
    expect(facts.errors?.[2]).toMatchObject({ code: 'EFOO' });
    expect(facts.cause?.cause?.type).toBe('ZodError');
  });

  it('survives whatever is thrown', () => {
    const circular: Error & { cause?: unknown } = new Error('round');
    circular.cause = circular;
    const hostile = Object.defineProperty(new Error('x'), 'code', {
      get: () => {
        throw new Error(SECRET);
      },
    });
    for (const thrown of [
      circular,
      hostile,
      null,
      undefined,
      7,
      Symbol(SECRET),
      Object.create(null),
      () => SECRET,
    ])
      expect(JSON.stringify(errorFacts(thrown))).not.toContain(SECRET);
  });

  it('keeps what an operator needs: ids, numbers, system errors', () => {
    const id = '01a2b3c4-0612-7345-8678-061234567890';
    expect(scrub(`no handler deliver-mails for ${id}`)).toBe(`no handler deliver-mails for ${id}`);
    expect(scrub('connect ECONNREFUSED 127.0.0.1:5432')).toBe('connect ECONNREFUSED 127.0.0.1:5432');
    expect(scrub('at 2026-03-02T09:00:00.000Z, 12.5 s, 1,000 rows')).toBe(
      'at 2026-03-02T09:00:00.000Z, 12.5 s, 1,000 rows',
    );
    expect(errorSummary(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))).toBe(
      'ECONNRESET read ECONNRESET',
    );
  });
});

describe('what a screen shows of an answer', () => {
  it.each([
    ['550 5.1.1 <parti@alpelec.test>: no such mailbox', '550 5.1.1 <…>: no such mailbox'],
    [
      '552 5.2.2 The mailbox of Laurent VUILLERMET is over quota',
      '552 5.2.2 The mailbox of … … is over quota',
    ],
    [
      '550 user laurent.vuillermet unknown, call 06 39 98 00 01',
      '550 user …\u002e… unknown, call [telephone]',
    ],
    ['550 voir http://evil.example/x ou www.evil.example', '550 voir [link] ou [link]'],
  ])('%s', (answer, shown) => {
    expect(scrub(answer, ['Laurent', 'Vuillermet', 'laurent.vuillermet@alpelec.test'])).toBe(shown);
  });
});
