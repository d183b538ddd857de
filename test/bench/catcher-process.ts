import { SystemClock } from '@alize/platform';
import { z } from 'zod';
import { startMailCatcher } from '../../infra/embedded/mail-catcher';

const Asked = z.object({ count: z.int().optional() });

/** Asked for a count, answers `counting` at once and `reached` when that many more mails have come; else the last mail. */
async function main(): Promise<void> {
  let awaited = 0;
  const clock = new SystemClock();
  const { url, mailbox } = await startMailCatcher({ now: () => clock.now(), keep: 1 });
  mailbox.onData = () => {
    awaited -= 1;
    if (awaited === 0) process.send?.({ reached: true });
    return 'accept';
  };
  process.on('message', (message) => {
    const { count } = Asked.parse(message);
    if (count === undefined) return process.send?.({ sample: mailbox.list()[0] });
    awaited = count;
    return process.send?.({ counting: true });
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ url });
}

void main();
