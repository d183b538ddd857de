/** Subjects that only autoresponders write, in the languages of those we write to; what they answer follows. */
const AUTOMATIC = [
  "r[ée]ponse(?: d'absence)? automatique",
  "r[ée]ponse d'absence",
  "message(?: d'absence)? automatique",
  "message d'absence",
  "notification(?: automatique)? d'absence",
  'r[ée]pondeur(?: automatique)?',
  'auto(?:matic|mated)?[- ]?(?:reply|response|answer)',
  'automatische (?:antwort|abwesenheitsnotiz)',
  'abwesenheits(?:notiz|nachricht|meldung)',
  'respuesta autom[áa]tica',
  'risposta automatica',
  'resposta autom[áa]tica',
  'automatisch antwoord',
  'automatiskt? (?:svar|antwort)',
  'autosvar',
  'odpowied[źz] automatyczna',
  'automatyczna odpowied[źz]',
  'vacation (?:reply|response)',
  // As Sieve writes it; « Auto : la voiture est en panne » has a space before its colon.
  'auto(?=:)',
  'message automatique de (?:la|notre) messagerie',
];
/** What people write as well. */
const AWAY = [
  'absence(?: du bureau)?',
  'absente?(?:\\(e\\))?(?: du bureau)?',
  'hors (?:du|de mon) bureau',
  'en d[ée]placement',
  'en cong[ée]s?',
  'cong[ée]s',
  'out of (?:the )?office',
  'ooo',
  'away from (?:my|the) (?:desk|office)',
  'on (?:vacation|leave|holiday)',
  'abwesend',
  'nicht im b[üu]ro',
  'fuera de (?:la )?oficina',
  'fuori (?:sede|ufficio)',
  'afwezig(?:heid)?',
  'ausente',
  'ausencia',
  'assente',
  'assenza',
  'fermeture (?:annuelle|estivale|de fin d.ann[ée]e|exceptionnelle)',
];
const ANSWERED = /^(?:(?:re|aw|sv|rv|r[ée]p)\s?:\s?)+/iu;
const startOf = (words: string[], end: string) => new RegExp(`^\\[?(?:${words.join('|')})\\]?${end}`, 'iu');
const IS_AUTOMATIC = startOf(AUTOMATIC, String.raw`\s*(?::|-|–|—|\]|\(|$)`);
const IS_AUTOMATIC_BRACKETED = new RegExp(`^\\[(?:${AUTOMATIC.join('|')})\\]`, 'iu');
const IS_AWAY = startOf(AWAY, String.raw`(?!\p{L})`);
const IS_AWAY_BEFORE_ANSWER = startOf(AWAY, String.raw`\s*(?::|-|–|—)?\s*(?:re|aw|sv|r[ée]p)\s?:`);
/** Somebody away, and until when or whom to ask instead: both stand in an absence's text. */
const SAYS_AWAY =
  /(?:je suis|nous sommes|je serai|actuellement|i am|i'm|i will be|ich bin|estoy|sono)\s+(?:\p{L}+\s+){0,2}?(?:absente?|en (?:congés?|vacances|déplacement|arrêt|formation)|indisponible|out of|away|on (?:leave|vacation|holiday)|nicht|abwesend|fuera|fuori|assente|ausente)|(?:bureau|office|entreprise|société|atelier|établissement) (?:est|sera|is) (?:ferm|closed)|nous (?:sommes|serons) fermés|out of (?:the )?office|absente? (?:du bureau|jusqu)/iu;
const SAYS_UNTIL =
  /jusqu['’](?:au|à)|inclus|de retour|en (?:cas d['’]|mon |notre )(?:urgence|absence)|until|return|be back|urgent|limited access|in my absence|bis (?:zum|einschl)|dringend|hasta|fino al|merci de (?:contacter|joindre)|veuillez (?:contacter|vous adresser)|please contact/iu;
const TEXT_CHARS = 2_000;

/** Whether it says that its owner is away, in words nobody types by hand. */
export function isAbsence(subject: string, text: string): boolean {
  const plain = subject.replaceAll('’', "'").trim();
  if (IS_AUTOMATIC_BRACKETED.test(plain)) return true;
  const bare = plain.replace(ANSWERED, '');
  if (IS_AUTOMATIC.test(bare) || IS_AWAY_BEFORE_ANSWER.test(plain)) return true;
  if (!IS_AWAY.test(bare)) return false;
  const words = text.slice(0, TEXT_CHARS);
  return SAYS_AWAY.test(words) && SAYS_UNTIL.test(words);
}

/** « Lu : … », as mail programs answer who asked whether a mail was read. */
export const isReceipt = (subject: string): boolean =>
  /^\s*(?:lu|non lu|read|not read|gelesen|le[ií]do|letto|accus[ée] de (?:lecture|r[ée]ception)|confirmation de lecture|read receipt|supprim[ée] sans (?:[êe]tre|avoir [ée]t[ée]) lu)\s*(?::|-|–|$)/iu.test(
    subject,
  );

/** A filter that asks who writes to prove that they are human. */
export function isChallenge(subject: string, text: string): boolean {
  const words = `${subject}\n${text.slice(0, TEXT_CHARS)}`.replaceAll('’', "'");
  return /mail ?in ?black|boxtrapper|spam ?arrest|(?:authentifier|valider|confirmer) (?:votre (?:adresse|e-?mail|message|envoi|identité)|que vous (?:n'êtes pas|êtes))[^\n]{0,160}(?:cliqu|lien|robot|humain)|(?:cliqu\p{L}+|lien)[^\n]{0,160}(?:authentifier|débloquer|libérer) (?:votre|ce|le) (?:adresse|e-?mail|message)|(?:email|message) requires? verification|(?:prove|confirm|verify) (?:that )?you(?:r are| are|'re) (?:a )?(?:human|not a)/iu.test(
    words,
  );
}
