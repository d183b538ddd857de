import { SystemClock } from '@alize/platform';
import { z } from 'zod';
import { startMailCatcher } from '../../infra/embedded/mail-catcher';

const Asked = z.object({ count: z.int().optional(), ids: z.boolean().optional() });
const [keep = 1] = process.argv.slice(2).map(Number);

/**
 * Asked for a count, answers `counting` at once and `reached` when that many more mails have come; asked for ids, the
 * Message-ID of every mail kept; else the last mail.
 */
async function main(): Promise<void> {
  let awaited = 0;
  const clock = new SystemClock();
  const { url, mailbox } = await startMailCatcher({ now: () => clock.now(), keep });
  mailbox.onData = () => {
    awaited -= 1;
    if (awaited === 0) process.send?.({ reached: true });
    return 'accept';
  };
  process.on('message', (message) => {
    const { count, ids } = Asked.parse(message);
    if (ids) return process.send?.({ ids: mailbox.list().map(({ headers }) => headers['message-id']) });
    if (count === undefined) return process.send?.({ sample: mailbox.list()[0] });
    awaited = count;
    return process.send?.({ counting: true });
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ url });
}

void main();
