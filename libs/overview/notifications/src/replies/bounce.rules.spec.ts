import { permanentFailure, permanentFailureInWords, plainAnswer } from './bounce.rules';

const TO = 'laurent@alpelec.test';
const report = (...fields: string[]) => ['Reporting-MTA: dns; mx.test', '', ...fields, ''].join('\r\n');
const refused = (to = TO, status = '5.1.1', said = 'smtp; 550 5.1.1 no such user here') =>
  report(`Final-Recipient: rfc822; ${to}`, 'Action: failed', `Status: ${status}`, `Diagnostic-Code: ${said}`);

describe('a report of delivery', () => {
  it('tells why an address refuses mail for good', () => {
    expect(permanentFailure([refused()], TO)).toBe('550 5.1.1 no such user here');
    expect(permanentFailure([refused('LAURENT@alpelec.test')], TO)).toBe('550 5.1.1 no such user here');
    expect(permanentFailure([report(`Final-Recipient:rfc822;${TO}`, 'Status: 5.1.10')], TO)).toContain(
      '5.1.10',
    );
  });

  it.each([
    ['of another address', refused('other@alpelec.test')],
    ['of no address', report('Action: failed', 'Status: 5.1.1')],
    ['of a delay', report(`Final-Recipient: rfc822; ${TO}`, 'Action: delayed', 'Status: 4.4.7')],
    ['of a mail handed on', report(`Final-Recipient: rfc822; ${TO}`, 'Action: relayed', 'Status: 2.0.0')],
    ['of a delay without an action', report(`Final-Recipient: rfc822; ${TO}`, 'Status: 4.4.7')],
    ['without a status', report(`Final-Recipient: rfc822; ${TO}`)],
    [
      'whose refusal is another’s',
      `${refused('other@alpelec.test')}\r\n${report(`Final-Recipient: rfc822; ${TO}`, 'Status: 4.0.0')}`,
    ],
  ])('says nothing %s', (_, text) => expect(permanentFailure([text], TO)).toBeNull());

  it.each<[string, string[], string]>([
    [
      'given up after days',
      ['Action: failed', 'Status: 4.4.7', 'Diagnostic-Code: smtp; 450 4.4.7 delivery time expired'],
      '450 4.4.7 delivery time expired',
    ],
    ['without an answer', ['Action: failed (expired)', 'Status: 5.0.0'], 'the address refuses mail (5.0.0)'],
    ['without a status', ['Action: FAILED'], 'the address refuses mail (failed)'],
  ])('tells of a mail %s', (_, fields, said) =>
    expect(permanentFailure([report(`Final-Recipient: rfc822;<${TO}>`, ...fields)], TO)).toBe(said),
  );

  it('knows the address that the mail was sent to, where it was handed on', () => {
    const fields = [`Original-Recipient: rfc822;${TO}`, 'Final-Recipient: rfc822; box7@host.test'];
    expect(permanentFailure([report(...fields, 'Action: failed', 'Status: 5.2.1')], TO)).not.toBeNull();
  });

  it.each<[string, string, string]>([
    [
      `A message that you sent could not be delivered. This is a permanent error.\n\n  ${TO}\n    550 5.1.1 Unknown user`,
      TO,
      '550 5.1.1 Unknown user',
    ],
    [
      `Hi. This is the qmail-send program. I wasn't able to deliver your message.\n<${TO}>:\nSorry, no mailbox here by that name. (#5.1.1)`,
      '',
      'Sorry, no mailbox here by that name. (#5.1.1)',
    ],
    [
      `Votre message n’a pas pu être remis à ${TO}, car l’adresse est introuvable.`,
      '',
      'the address refuses mail',
    ],
    [`Échec de la remise pour ces destinataires ou groupes :\n${TO}`, '', 'the address refuses mail'],
    [`Remise impossible au destinataire <${TO}>.`, '', 'the address refuses mail'],
    ['Message rejected.', `other@alpelec.test, ${TO}`, 'the address refuses mail'],
  ])('is understood in words alone: %j', (text, named, said) =>
    expect(permanentFailureInWords(text, named, TO)).toBe(said),
  );

  it.each<[string, string]>([
    [`550 5.1.1 x${TO}: no such user`, ''],
    [`550 5.1.1 ${TO}.au: no such user`, ''],
    [`Warning: message to ${TO} delayed 24 hours. 550 will follow`, ''],
    [`Votre message à ${TO} n’a pas encore été remis ; nouvelle tentative dans une heure.`, ''],
    [`Bonjour, je transmets à ${TO}.`, ''],
    ['550 5.1.1 no such user', 'other@alpelec.test'],
  ])('says nothing in words: %j', (text, named) =>
    expect(permanentFailureInWords(text, named, TO)).toBeNull(),
  );

  it.each([
    ['550 <b>http://evil.example cliquez ici</b>', '550 cliquez'],
    ['550 see www.evil.example now', '550 see now'],
    ['550 call 06 39 98 22 22 or 0639982222', '550 call 06 39 98 22 22 or'],
    ['550 5.7.1 <x@y.test>: Recipient address rejected', '550 5.7.1 Recipient address rejected'],
    ['550 one\r\n two\u202egnp.exe', '550 one two'],
    ['550 evil.example/path javascript:alert(1)', '550'],
    ['<script>alert(1)</script>', ''],
  ])('is told in plain words: %j', (said, told) => expect(plainAnswer(said)).toBe(told));

  it('is told on one short line', () => {
    expect(plainAnswer('word '.repeat(100_000)).length).toBeLessThanOrEqual(160);
    expect(plainAnswer('a'.repeat(100_000))).toBe('');
  });
});
