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

  const WORDS = 'Bonjour Camille,\n\nOui, volontiers, plutôt un vendredi matin.';
  const OURS = 'Bonjour,\nL’atelier cherche de l’aide.\nhttps://alize.test/answer?token=SECRETTOKEN';
  const QUOTED = OURS.replace(/^/gmu, '> ');
  const ADDRESS = `r+${'abcdefghij'.repeat(5)}@reponse.alize.test`;
  const HEADERS = [
    'De : Alizé Savoie',
    'Envoyé : lundi 30 novembre 2026 16:12',
    'À : Laurent',
    'Objet : Aide',
  ];

  it.each<[string, string, string]>([
    ['Outlook, names alone', HEADERS.join('\n'), OURS],
    ['Outlook, in bold', HEADERS.map((line) => line.replace(/^(.* :)/u, '*$1*')).join('\n'), OURS],
    ['Outlook, with a rule', `________________________________\n${HEADERS.join('\n')}`, OURS],
    ['Outlook, each label a paragraph', HEADERS.join('\n\n'), OURS],
    [
      'Outlook, several to',
      [...HEADERS.slice(0, 3), 'Cc : Zoé <z@f.test>;', ' Max', 'Objet : Aide'].join('\n'),
      OURS,
    ],
    ['an original of Outlook', `-----Message d’origine-----\n${HEADERS.join('\n')}`, OURS],
    ['an original without heads', '-----Message d’origine-----', OURS],
    [
      'Zimbra',
      `----- Mail original -----\nDe: "Alizé" <${ADDRESS}>\nÀ: "Laurent" <l@f.test>\nEnvoyé: Lundi 30\nObjet: Aide`,
      OURS,
    ],
    [
      'a forwarded mail',
      `---------- Forwarded message ---------\nDe : Alizé <${ADDRESS}>\nDate: lun. 30 nov.\nSubject: Aide`,
      OURS,
    ],
    ['a forwarded mail, in French', `---------- Message transféré ---------\nDe : Alizé <${ADDRESS}>`, OURS],
    [
      'a forwarded mail of Apple',
      `Début du message transféré :\n\nDe: Alizé <${ADDRESS}>\nObjet: Aide`,
      OURS,
    ],
    [
      'Gmail, in three lines',
      `Le lun. 30 nov. 2026 à 16:12, Alizé Savoie <\n${ADDRESS}>\na écrit :\n`,
      QUOTED,
    ],
    [
      'Gmail, cut before « a écrit »',
      `Le lun. 30 nov. 2026 à 16:12, Alizé <${ADDRESS}>\na écrit :\n`,
      QUOTED,
    ],
    ['Gmail of HTML', `Le lun. 30 nov. 2026 à 16:12, Alizé Savoie <${ADDRESS}> a écrit :\n`, OURS],
    ['Apple Mail', `> Le 30 nov. 2026 à 16:12, Alizé <${ADDRESS}> a écrit :\n> `, QUOTED],
    [
      'Apple Mail, with narrow spaces',
      `Le 30 nov. 2026 à 16:12, Alizé Savoie <${ADDRESS}> a écrit\u202f:\n`,
      QUOTED,
    ],
    ['Thunderbird', 'Le 30/11/2026 à 16:12, Alizé Savoie a écrit :', QUOTED],
    ['Roundcube', 'Le 2026-11-30 16:12, Alizé Savoie a écrit :', QUOTED],
    ['Yahoo', `Le lundi 30 novembre 2026 à 16:12:26 UTC+1, Alizé <${ADDRESS}> a écrit :\n`, OURS],
    ['Orange', `> Message du 30/11/26 16:12\n> De : "Alizé" <${ADDRESS}>\n> A : l@f.test\n>`, QUOTED],
    [
      'Orange, its head alone marked',
      `> Message du 30/11/26 16:12\n> De : "Alizé" <${ADDRESS}>\n> A : l@f.test\n> Objet : Aide\n>`,
      OURS,
    ],
    ['GroupWise', `>>> Alizé Savoie <${ADDRESS}> 30/11/2026 16:12 >>>`, OURS],
    ['Notes', `Alizé Savoie <${ADDRESS}>\n30/11/2026 16:12\n\nA\nl@f.test\ncc\n\nObjet\nAide\n`, OURS],
    ['a title that names us', `---- Message d’Alizé Savoie du lundi 30 novembre 2026 à 16:12 ----`, OURS],
    [
      'Orange of late',
      `envoyé : 30 novembre 2026 à 16:12\nde : Alizé Savoie <${ADDRESS}>\nà : l@f.test\nobjet : Aide`,
      OURS,
    ],
    [
      'Outlook in English',
      'From: Alizé Savoie\nSent: Monday, November 30, 2026 4:12 PM\nTo: L\nSubject: Aide',
      OURS,
    ],
    ['Apple Mail in English', `On 30 Nov 2026, at 16:12, Alizé <${ADDRESS}> wrote:\n`, QUOTED],
    [
      'Outlook on a phone',
      `Obtenir Outlook pour iOS\n________________________________\n${HEADERS.join('\n')}`,
      OURS,
    ],
    [
      'Outlook on a phone, with a link',
      `Télécharger Outlook pour Android<https://aka.ms/AA>\n${HEADERS.join('\n')}`,
      OURS,
    ],
    ['an iPhone', `Envoyé de mon iPhone\n\nLe 30 nov. 2026 à 16:12, Alizé <${ADDRESS}> a écrit :\n`, QUOTED],
    [
      'a Samsung',
      `Envoyé depuis mon smartphone Samsung Galaxy.\n\n-------- Message d'origine --------\nDe : Alizé <${ADDRESS}>`,
      OURS,
    ],
  ])('hold nothing of our mail as %s quotes it', (_, head, quoted) => {
    expect(ownWords(`${WORDS}\n\n${head}\n${quoted}`)).toBe(WORDS);
  });

  it('never hold a link that acts', () =>
    expect(ownWords('Voici : https://alize.test/answer?token=abcdefgh.ijkl&lang=fr')).toBe(
      'Voici : https://alize.test/answer?token=…&lang=fr',
    ));

  it.each([
    'Bonjour,\n\nLe dirigeant me l’a demandé par écrit :\n- un plan ;\n- une visite.\n\nCela me convient.',
    'Le 12 novembre, le dirigeant m’a écrit :\nje passerai lundi.\n\nCela me va.',
    'Le 12 novembre, Mme Rochaix a écrit :\nje passerai lundi.\n\nCela me va.',
    'On 12 November the manager wrote:\nI will come.\n\nThat suits me.',
    'Ma réponse courte : oui.\n________________________________\n\nMes disponibilités : les mardis.\n________________________________\n\nMa condition : que l’atelier soit prévenu.',
    'Oui sur le principe.\n---\nMais pas avant le 15 janvier, mon usine est arrêtée.',
    'Oui.\n-- \nMais pas avant le 15 janvier.',
    'Oui.\n\n===\n\nDites-moi quand.',
    'C’est d’accord.\n\nBien cordialement,\nLaurent\n\nPS : prévenez l’atelier, pas le 18.',
    'D’accord.\n\nCordialement\nLaurent\n\nJe serai absent mardi.',
    'D’accord.\n\nBonne journée,\n\nLaurent\n\nN.B. la clé est chez le voisin',
    'Envoyé depuis hier, mon devis attend encore leur accord.\nJe les relance mardi.',
    'Envoyé de mon bureau, le plan vous parviendra demain.\nBien reçu ?',
    'Sent from the workshop yesterday, the plan is on its way.',
    'Mon seuil est simple :\n> 20 salariés : je décline\n< 20 salariés : j’accepte',
    'Mes disponibilités :\n> mardi matin\n> jeudi',
    '> 50 km : non\nSinon oui.',
    'De : 9 h\nÀ : 12 h\nDate : mardi 4 décembre\nCela vous va ?',
    'Objet : la visite\nDate : mardi\nLieu : l’atelier\n\nJe confirme.',
    'From: the station\nTo: the workshop\nit takes me an hour.',
    'Le message original\nétait clair.',
  ])('are whole: %j', (text) => expect(ownWords(text)).toBe(text));

  it.each([
    'Cordialement,\nLaurent Vuillermet\nDirecteur industriel\nAlpelec, 12 rue du 8 mai 1945, 73000 Chambéry\n04 79 00 00 00 - www.alpelec.test',
    'Bien à vous,\n\nLaurent',
    '-- \nLaurent\nCe message et ses pièces jointes sont confidentiels.',
    'Sincères salutations\nLaurent Vuillermet\n\nPensez à l’environnement avant d’imprimer ce message.',
    'Envoyé depuis Yahoo Mail pour iPhone',
    'Envoyé à partir de Outlook pour Android',
    'Envoyé avec la messagerie sécurisée Proton Mail.',
    'Sent from my Galaxy',
    'Cdlt\nLV',
  ])('end above %j', (signature) =>
    expect(ownWords(`Oui, volontiers.\n\n${signature}`)).toBe('Oui, volontiers.'),
  );

  it('keep a label of their own above what is quoted', () => {
    const own = 'Objet : la visite\nDate : jeudi 3 décembre';
    expect(ownWords(`${own}\n\n${HEADERS.join('\n')}\n\n${OURS}`)).toBe(own);
  });

  it('are found within the armour of PGP', () =>
    expect(
      ownWords(
        '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nOui.\n- -- \nLaurent\n-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----',
      ),
    ).toBe('Oui.'));

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
