/**
 * What ends a mail without being its author's words. In doubt a line is theirs: a block that holds one sentence is none.
 */

/** A line of punctuation alone. */
export const isRule = (line: string): boolean => /^\s{0,10}(?:[-_=+*~]\s?){2,120}$/u.test(line);

const SIGN_OFF =
  /^(?:(?:bien |très )?(?:cordialement|sincèrement|amicalement)(?: à vous| vôtre)?|bien à (?:vous|toi)|(?:cheers|best|best wishes|kind regards|best regards|warm regards|regards|sincerely|yours(?: sincerely| faithfully| truly)?)|(?:salutations|meilleures salutations|sincères salutations|cdlt|cdt|slts)|bonne (?:journée|soirée|fin de journée|semaine)(?: à vous)?|mit freundlichen grüßen|saludos|cordiali saluti)\s*[,.!]{0,3}$/iu;
const DEVICE =
  'iphone|ipad|android|samsung|galaxy|huawei|xiaomi|redmi|oppo|honor|pixel|blackberry|outlook|yahoo|gmail|orange|sfr|free|bouygues|laposte|proton ?mail|mobile|téléphone|smartphone|portable|tablette|phone|tablet|windows(?: phone| \\d+)?|mail|courrier|thunderbird|spark|bluemail|zimbra';
const SENT_FROM = new RegExp(
  `^(?:(?:envoyé|sent|enviado|inviato|verzonden|verstuurd|sendt|gesendet|von|expédié|écrit|posté)\\s[^,;:!?]{0,60}?(?:${DEVICE})(?:[^,;:!?]{0,40})|(?:get|obtenir|télécharger|téléchargez|holen sie sich|descargar)\\s(?:outlook|bluemail|spark|yahoo|gmail|l'application)[^,;:!?]{0,60}|provenance\\s:\\s(?:courrier|mail)[^,;!?]{0,40})(?:<https?:[^>]{0,300}>)?\\.?$`,
  'iu',
);

/** « Envoyé de mon iPhone »: a line that a program adds, not « Envoyé depuis hier, mon devis attend ». */
export const isSentFrom = (line: string): boolean =>
  line.length <= 400 && SENT_FROM.test(line.trim().replaceAll('’', "'"));

/** Whether a signature may begin here: a rule, a polite end. */
export const beginsSignature = (line: string): boolean =>
  line === '-- ' || (line.length <= 120 && (isRule(line) || SIGN_OFF.test(line.trim())));

const SIGNATURE_LINES_MAX = 14;
const LEGAL =
  /confidenti|destinataire|intended recipient|imprim|think before|print this|avast|antivirus|virus|environnement|pièces jointes sont|this (?:e-?mail|message)/iu;
const OWN =
  /(?<!\p{L})(?:je|j'|nous|vous|tu|on|il|elle|ils|me|m'|moi|mon|ma|mes|notre|nos|votre|vos|que|qu'|qui|mais|pas|ne|n'|si|car|donc|sauf|plutôt|merci|oui|non|est|sont|i|i'm|we|you|my|our|but|not|please|thanks|yes|no|is|are)(?![\p{L}])/iu;
const WHEN =
  /(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|demain|hier|monday|tuesday|wednesday|thursday|friday)s?(?!\p{L})|\d\s?h(?!\p{L})/iu;

/** Whether lines under a sign-off are a name, a firm, numbers, and what the law adds; one sentence more and they are words. */
export function isSignature(lines: string[]): boolean {
  if (lines.length > 3 * SIGNATURE_LINES_MAX) return false;
  const said = lines.filter((line) => line.trim() && !isRule(line));
  return said.length <= SIGNATURE_LINES_MAX && !said.some((line) => isSentence(line));
}

function isSentence(line: string): boolean {
  const text = line.trim().replaceAll('’', "'");
  if (/^(?:p\.?\s?-?s\.?|n\.?b\.?|post-?scriptum)(?!\p{L})/iu.test(text)) return true;
  if (LEGAL.test(text) || isSentFrom(text)) return false;
  const words = (text.match(/\p{L}+/gu) ?? []).length;
  if (words >= 2 && /[?!…]$/u.test(text)) return true;
  if (words >= 3 && /[.:;]$/u.test(text) && !/\b(?:s\.a(?:\.s|\.r\.l)?|inc|ltd|cie|co)\.$/iu.test(text))
    return true;
  if (words >= 2 && WHEN.test(text) && !/\b\d{5}\b/u.test(text)) return true;
  return words >= 3 && OWN.test(text);
}
