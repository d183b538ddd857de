/** A stretch of a text that asks for nothing, by UTF-16 offsets: what a name that begins in it names is not asked for. */
export interface UnaskedSpan {
  why: 'denied' | 'owned';
  start: number;
  end: number;
}

/** What is told again after it: a thought of its own, which what was said before does not govern. */
const TURN = String.raw`(?:\bmais\b|\bpar contre\b|\ben revanche\b|\bplutot\b|\bseulement\b|\bjuste\b|\bce qu'il\b|\bbut\b|\brather\b|\binstead\b|\bhowever\b)`;
const SUBJECT = String.raw`(?:c'est|il |elle |on |nous |je |j'|notre |nos |mon |ma |mes |we |i |it |our |my |the real |what )`;
const END = new RegExp(
  String.raw`[.!?;:…\n]|${TURN}|,\s*(?:(?:et|and)\s+(?:les? |la |l'|des |the ))|,\s*(?:et\s+|and\s+)?${SUBJECT}`,
  'g',
);

/** Said not to be wanted: from here to the end of the thought. */
const DENIED = new RegExp(
  [
    String.raw`\b(?:pas|plus|aucun|nul|jamais) (?:du tout )?besoin (?:d'aide |de personne )?(?:de |d'|en |pour |sur )`,
    String.raw`\b(?:ne |n')(?:cherch|voul|veu[tx]|veulent|souhait|demand|recherch)\w* (?:pas|plus|ni)\b`,
    String.raw`\bpas (?:la peine|question|envie) (?:de |d')`,
    String.raw`\bce n'est (?:pas|plus) (?:tant |vraiment |du tout )?(?:une? |le |la |l'|du |de la |des |d')`,
    String.raw`\bc'est pas (?:une? |le |la |l'|du |de la |des |d')`,
    String.raw`\b(?:probleme|souci|sujet|besoin|demande) n'est (?:pas|plus) `,
    String.raw`\bil ne s'agit (?:pas|plus) (?:de |d')`,
    String.raw`\brien a voir avec `,
    String.raw`\b(?:aucun|pas de) (?:probleme|souci)s? (?:de |d'|en |avec |sur |cote )`,
    String.raw`\b(?:do not|don't|does not|doesn't|did not|didn't) (?:need|want|look for|require)\b`,
    String.raw`\bno need (?:for|of|to)\b`,
    String.raw`\b(?:are|am|is|'re|'m)(?: not|n't) (?:looking for|after|about|asking for)\b`,
    String.raw`\baren't (?:looking for|after)\b`,
    String.raw`\b(?:is|'s) not (?:a|an|about|our|the|so much) |\bisn't (?:a|an|about|our|the) `,
    String.raw`\bnothing to do with\b`,
    String.raw`\bno (?:problem|trouble|issue)s? with\b`,
  ].join('|'),
  'g',
);
/** « Le recrutement n'est pas le problème »: what stands before it in the thought is not wanted either. */
const DENIED_BEFORE =
  /(?:n'est|ne sont) (?:pas|plus) (?:un |le |notre |la |une )?(?:probleme|souci|sujet|question|besoin|priorite)|(?:is|are)(?: not|n't) (?:the |a |our |an )?(?:problem|issue|question|trouble)/g;

/** A firm that says what it is and does; what it lacks it says otherwise. */
const TRADE = String.raw`(?:entreprise|societe|pme|tpe|eurl|sarl|sas|maison|boite|usine|fabrique|menuiserie|atelier|cabinet|agence|exploitation|commerce)`;
const OWNED = new RegExp(
  [
    String.raw`\b(?:nous sommes|on est|je suis) (?:donc |aussi |tous )?(?:une? |des |\d+|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante)\b|speciali|fabricant|artisan|installe|sous-traitant|(?!bien |rien )(?:\w+ )?\w+(?:iers?|ieres?|eurs?|euses?|istes?|iens?|iennes?)\b(?! (?:a|de) (?:faire|tout)))`,
    String.raw`\b(?:nous faisons|on fait|je fais|nous fabriquons|on fabrique|je fabrique|nous produisons|on produit|nous realisons|on realise|nous proposons|on propose|nous vendons|on vend|je vends) (?:surtout |aussi |de la |du |des |de l'|de |d'|les? |nos )`,
    String.raw`\b(?:notre|mon) (?:metier|activite|coeur de metier|savoir-faire|specialite|domaine)(?: est|\s*:|,? c'est|\b)`,
    String.raw`\bspecialis\w+ (?:dans|en|sur) `,
    String.raw`\b(?:nous avons|on a|j'ai|nous disposons|on dispose) (?:deja |de |d')?(?:un |une |des |deux |trois |quatre |nos |notre |\d+ |bien |bon |bonne )?(?:\w+ )?(?:tours?|fraiseuses?|centres? d'usinage|presses?|robots?|parc|imprimantes?|fours?|lasers?|equipe|service|comptable|commercia\w+|responsable|informaticien|avocat|juriste|assistante?|rh|erp|crm|gpao|logiciels?)\b`,
    String.raw`\b(?:nous avons|on a|j'ai) deja `,
    String.raw`\b${TRADE} (?:familiale |artisanale |savoyarde |industrielle )?(?:de |d'|specialis\w+ )`,
    String.raw`\bwe(?: are|'re) (?:an? |the |\d+|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\b|\w+(?:ers|ors|ists|smiths)\b)`,
    String.raw`\bi(?: am|'m) (?:an? )`,
    String.raw`\bwe (?:make|manufacture|produce|do|build|sell|offer|speciali[sz]e in)\b`,
    String.raw`\bour (?:trade|business|core business|speciality|specialty|know-how) is\b`,
    String.raw`\bwe(?: have|'ve)(?: got)? already |\bwe already have\b`,
    String.raw`\bwe have (?:an? |two |three |\d+ |our own )(?:\w+ )?(?:lathes?|mills?|machining centres?|press(?:es)?|robots?|accountant|lawyer|salesm[ae]n|sales ?people|erp|crm|team|department)\b`,
  ].join('|'),
  'g',
);
/** « Recruter des soudeurs » asks how to recruit; the trade of those who are wanted is not what is lacking. */
const RECRUITED =
  /\b(?:recrut\w+|embauch\w+|hire|hiring|recruit\w*) (?:(?:un|une|des|d'|de|deux|trois|quatre|plusieurs|nos|a|an|two|three|some|more|bons?|good)\s?)*\w+(?: et \w+| and \w+| \w+ers?)?/g;
/** « Le directeur du SI »: somebody's place, not a lack. */
const PLACE =
  /\b(?:directeur|directrice|responsable|chef|cheffe|head|director) (?:du |de la |des |de l'|de |of )\w+/g;
/** What turns a presentation into a demand; it ends there, and where it complains it was none. */
const DEMAND =
  /\b(?:besoin|recherch|cherch|voudr|voul|souhait|aimer|manqu|probleme|souci|difficult|qui nous|faut|aid(?:er?|ez)\b|need|look(?:ing)? for|want|would like|help|lack|struggl|trouble|problem|issue)/;
const COMPLAINT =
  /\b(?:pas|plus|jamais|trop|mal|perd\w*|retards?|pannes?|tensions?|interminab\w*|personne ne|peur|marre|debord\w*|not|never|too|nobody|badly|late|lose|losing)\b|n't\b/;

/**
 * Where a text speaks of what its firm does not ask for: what it says it does not need, and what it says it is, does or
 * has already. French and English; a doubt leaves the words to be read.
 */
export function unasked(text: string): UnaskedSpan[] {
  const plain = plainOf(text);
  const denied = [...plain.matchAll(DENIED)].map(({ index, 0: head }) => {
    return { why: 'denied' as const, start: index, end: endAfter(plain, index + head.length) };
  });
  const before = [...plain.matchAll(DENIED_BEFORE)].map(({ index }) => ({
    why: 'denied' as const,
    start: beginBefore(plain, index),
    end: index,
  }));
  const owned = [...plain.matchAll(OWNED)].flatMap(({ index, 0: head }) => {
    // What the head itself names, as « nous sommes chaudronniers » does, is owned as well.
    const start = index + head.length;
    const said = plain.slice(start, endAfter(plain, start));
    const demand = DEMAND.exec(said);
    const own = demand ? said.slice(0, demand.index) : said;
    const begin = index + (head.lastIndexOf(' ', head.trimEnd().length - 1) + 1);
    return COMPLAINT.test(own) ? [] : [{ why: 'owned' as const, start: begin, end: start + own.length }];
  });
  const recruited = [...plain.matchAll(RECRUITED), ...plain.matchAll(PLACE)].map(({ index, 0: head }) => ({
    why: 'owned' as const,
    start: index + head.indexOf(' '),
    end: index + head.length,
  }));
  return [...denied, ...before, ...owned, ...recruited];
}

/** Lower case without accents, letter for letter, so that offsets stay. */
function plainOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at);
    if (letter === '’') return "'";
    const [plain = letter] = letter.toLowerCase().normalize('NFD');
    return plain.length === 1 ? plain : letter;
  }).join('');
}

function endAfter(text: string, from: number): number {
  END.lastIndex = from;
  return END.exec(text)?.index ?? text.length;
}

function beginBefore(text: string, to: number): number {
  let begin = 0;
  for (const { index, 0: mark } of text.slice(0, to).matchAll(/[.!?;:…\n,]/g)) begin = index + mark.length;
  return begin;
}

/** Words that name a skill and, beside others, something else: files are exported, contacts imported. */
const OTHER_SENSES: readonly (readonly [word: RegExp, beside: RegExp])[] = [
  [
    /^(?:re)?(?:export|import)(?:er|ons|ez|ent|e|s|ation|ations|ing|ed)?$/,
    /^(?:fichiers?|donnees|excel|csv|pdf|logiciels?|contacts?|agendas?|tableurs?|files?|data|software|spreadsheets?)$/,
  ],
  [/^(?:press|presse)$/, /^(?:tonnes?|emboutissage|plieuse|hydraulique|hydraulic|breaks?|machine|stamping)$/],
  [/^(?:audience)$/, /^(?:tribunal|juge|avocat|court|judge)$/],
  [/^(?:transport|transports)$/, /^(?:commun|scolaires?|public)$/],
];

/** Whether a folded word names no skill in its sentence. */
export const meansOtherwise = (word: string, sentence: readonly string[]): boolean =>
  OTHER_SENSES.some(([means, beside]) => means.test(word) && sentence.some((other) => beside.test(other)));
