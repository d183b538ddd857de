import { permanentFailure, plainAnswer } from './bounce.rules';

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
    ['of a delay', refused(TO, '4.4.7')],
    ['without a status', report(`Final-Recipient: rfc822; ${TO}`)],
    [
      'whose refusal is another’s',
      `${refused('other@alpelec.test')}\r\n${report(`Final-Recipient: rfc822; ${TO}`, 'Status: 4.0.0')}`,
    ],
  ])('says nothing %s', (_, text) => expect(permanentFailure([text], TO)).toBeNull());

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
