import { createLogger } from '../logger';
import { MailDelayed, MailRefused, type OutgoingMail } from '../mail/mailer';
import { SmtpMailer } from '../mail/smtp-mailer';
import { RetryLog } from '../outbox/retry-log';
import { ServiceWatch } from './service-watch';
import { WatchedMailer } from './watched-mailer';

const MAIL: OutgoingMail = {
  from: { name: 'A', address: 'a@alize.test' },
  replyTo: 'a@alize.test',
  to: { name: 'B', address: 'b@alize.test' },
  ...{ subject: 's', text: 't', html: 'h', messageId: '<1@alize.test>', references: [], headers: {} },
};

function watched() {
  const lines: { msg: string; service?: string; failures?: number; code?: string }[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) });
  return { lines, logger, watch: new ServiceWatch(logger), said: () => lines.map(({ msg }) => msg) };
}

const answer = (responseCode: number) =>
  new MailDelayed('451', {
    cause: Object.assign(new Error('451 4.7.1 later'), {
      code: 'EENVELOPE',
      responseCode,
      command: 'RCPT TO',
    }),
  });

describe('an outage of a service', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is a line when it begins, one a minute while it lasts, and one when it ends', () => {
    const { lines, watch, said } = watched();
    expect(watch.stateOf('search').state).toBe('unknown');
    for (let call = 0; call < 100; call += 1)
      watch.failed('search', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), {
        answered: false,
      });
    expect(said()).toEqual(['service is out of reach']);
    expect(watch.stateOf('search')).toMatchObject({ state: 'down', code: 'ECONNREFUSED' });
    jest.advanceTimersByTime(125_000);
    expect(said().slice(1)).toEqual(['service is still out of reach', 'service is still out of reach']);
    watch.succeeded('search');
    watch.succeeded('search');
    expect(lines.at(-1)).toMatchObject({
      msg: 'service is back',
      service: 'search',
      failures: 100,
      seconds: 125,
    });
    expect(lines).toHaveLength(4);
    jest.advanceTimersByTime(300_000);
    expect(lines).toHaveLength(4);
    expect(watch.stateOf('search').state).toBe('up');
  });

  it('is no single answer about one request, but the third in a row', async () => {
    const { watch, said } = watched();
    let sent: Error | undefined = answer(451);
    const mailer = new WatchedMailer(
      { send: () => (sent ? Promise.reject(sent) : Promise.resolve()), close: () => Promise.resolve() },
      watch,
    );
    const send = () => mailer.send(MAIL).catch(() => undefined);
    await send();
    await send();
    sent = new MailRefused('550 no such user');
    await send();
    expect(watch.stateOf('mail').state).toBe('up');
    sent = answer(451);
    await send();
    await send();
    expect(said()).toEqual([]);
    await send();
    expect(said()).toEqual(['service is out of reach']);
    expect(watch.stateOf('mail')).toMatchObject({ state: 'down', code: '451' });
    sent = undefined;
    await send();
    expect(said()).toEqual(['service is out of reach', 'service is back']);
  });
});

it('a mail server that nobody answers for is out of reach at the first try', async () => {
  const { lines, watch } = watched();
  const mailer = new WatchedMailer(
    new SmtpMailer({ mailUrl: 'smtp://127.0.0.1:9', mailFrom: 'a@alize.test' }),
    watch,
  );
  await expect(mailer.send(MAIL)).rejects.toThrow(MailDelayed);
  expect(lines).toMatchObject([{ msg: 'service is out of reach', service: 'mail', code: 'ESOCKET' }]);
  watch.onApplicationShutdown();
  await mailer.close();
});

it('a delivery is told from its fifth try, once a minute for each handler', () => {
  jest.useFakeTimers();
  const { lines, logger } = watched();
  const log = new RetryLog(logger);
  const fail = (handler: string, tries: number) =>
    log.failed({ handler, messageId: 'm', tries }, Object.assign(new Error('no'), { code: 'EWHY' }));
  for (let tries = 1; tries <= 9; tries += 1) fail('index-offer', tries);
  fail('deliver-mails', 5);
  expect(lines).toMatchObject([
    { msg: 'delivery is tried again', handler: 'index-offer', tries: 5, err: { code: 'EWHY' } },
    { handler: 'deliver-mails', tries: 5 },
  ]);
  jest.advanceTimersByTime(60_000);
  fail('index-offer', 10);
  expect(lines.at(-1)).toMatchObject({ handler: 'index-offer', tries: 10, failuresSinceLastLine: 4 });
  jest.useRealTimers();
});
