import type { Config } from '@alize/platform';
import { DEMO_ACCOUNTS } from '../../../../infra/seeds/accounts';

/** What a person reads when everything is up: where to go, and as whom. */
export function welcome(
  { publicUrl, home }: Config,
  { mailbox, seeded }: { mailbox: boolean; seeded: boolean },
): string {
  const addresses = [
    `  ${publicUrl}                 home`,
    `  ${publicUrl}/api/docs        the API, described; /api/openapi.json for machines`,
    ...(mailbox ? [`  ${publicUrl}/dev/mailbox     every mail this system sends`] : []),
  ];
  const accounts = DEMO_ACCOUNTS.map(({ email, who }) => `  ${email.padEnd(32)} ${who}`);
  return [
    '',
    'Alizé is ready.',
    '',
    ...addresses,
    '',
    `Demonstration accounts${seeded ? ', just made' : ''} (no password: ask for a link, it arrives in the mailbox)`,
    ...accounts,
    '',
    `Data in ${home}. See the main job done: npm run tour. Stop with Ctrl-C.`,
    '',
  ].join('\n');
}
