import { ownWords } from './own-words.rules';

describe('the words of an answer', () => {
  it.each<[string, string, string]>([
    ['of Gmail in French', 'Le lun. 2 mars 2026 à 10:00, Alizé <a@b.test> a écrit :', ''],
    ['of Gmail, broken in two', 'Le lun. 2 mars 2026 à 10:00, Alizé Savoie\n<a@b.test> a écrit :', ''],
    ['of Gmail, broken in three', 'Le lun. 2 mars 2026 à 10:00, Alizé <\na@b.test>\na écrit :', '\n'],
    ['of Gmail in English', 'On Mon, Mar 2, 2026 at 10:00 AM Alizé <a@b.test> wrote:', ''],
    ['in German', 'Am 02.03.2026 um 10:00 schrieb Alizé:', ''],
    ['in Spanish', 'El lun, 2 mar 2026 a las 10:00, Alizé (<a@b.test>) escribió:', ''],
    ['in Italian', 'Il giorno lun 2 mar 2026 Alizé <a@b.test> ha scritto:', ''],
    ['in Dutch', 'Op ma 2 mrt 2026 om 10:00 schreef Alizé <a@b.test>:', ''],
    ['of Outlook', 'De : Alizé <a@b.test>\nEnvoyé : lundi 2 mars\nObjet : Aide', '\n'],
    ['of Outlook in English', 'From: Alizé <a@b.test>\nSent: Monday', '\n'],
    ['of old Outlook', '-----Message d’origine-----\nDe : Alizé', '\n'],
    ['of old Outlook in English', '-----Original Message-----\nFrom: Alizé', '\n'],
  ])('end at a head %s', (_, head, gap) => {
    const quoted = gap ? 'Pouvez-vous aider ?' : '> Pouvez-vous aider ?';
    expect(ownWords(`Oui, volontiers.\n\n${head}\n${gap}${quoted}`)).toBe('Oui, volontiers.');
  });

  it.each([
    '-- ',
    '--',
    '________________________________',
    'Envoyé de mon iPhone',
    'Cordialement,',
    'Kind regards',
  ])('end at the signature: %s', (line) =>
    expect(ownWords(`Oui, volontiers.\n\n${line}\nLaurent`)).toBe('Oui, volontiers.'),
  );

  it('are read between the lines that they answer', () =>
    expect(ownWords('> Pouvez-vous ?\nOui.\n> Quand ?\nMardi.')).toBe('Oui.\nMardi.'));

  it.each([
    'Le plus simple est que je vous confirme par écrit\n\nJe suis libre le vendredi.',
    'Le dirigeant me l’a demandé par écrit :\n- un plan ;\n- une visite.\n\nCela me convient.',
    'On the whole, as I wrote:\n\nyes.',
    'De : rien du tout',
  ])('stay where they only resemble a head: %j', (text) => expect(ownWords(text)).toBe(text));

  it('leave one empty line where there are many', () =>
    expect(ownWords('Oui.\n\n\n\n \nNon.')).toBe('Oui.\n\nNon.'));

  // With expressions that backtrack each of these took from a second to days: here each ends, or the run does not.
  it.each<[string, string]>([
    ['a head that does not end', `x${' on at'.repeat(16_000)}`],
    ['empty lines', '\n'.repeat(1_000_000)],
    ['lines of spaces', `${' '.repeat(99)}\n`.repeat(100_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['heads that do not end', `On ${'a '.repeat(450)}\n`.repeat(10_000)],
    ['beginnings of heads', 'Le a\n'.repeat(200_000)],
    ['senders without an address', 'De : <\n'.repeat(200_000)],
    ['brackets', `De : ${'<['.repeat(450)}\n`.repeat(1_000)],
    ['hyphens', `${'-'.repeat(900)}\n`.repeat(1_000)],
    ['one line', 'a'.repeat(9_000_000)],
    ['quoted lines', '>\n'.repeat(500_000)],
    ['words in every language', 'Am um schrieb On wrote Le écrit Op schreef '.repeat(20_000)],
    ['a year that goes on', `20${'1'.repeat(900)}>\n`.repeat(1_000)],
    ['carriage returns', '\r'.repeat(1_000_000)],
  ])('are found in time proportional to the text: %s', (_, text) => {
    expect(ownWords(text).length).toBeLessThanOrEqual(100_000);
  });
});
