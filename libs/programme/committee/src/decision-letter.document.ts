import { dayInWords, euros, isSingular, typeset } from '@alize/contracts';
import type { Block, Paper } from '@alize/documents';
import type { LetterFactsOf } from './letter-facts.queries';

const PERIODS = {
  fr: { 1: 'mensuelles', 3: 'trimestrielles' },
  en: { 1: 'monthly', 3: 'quarterly' },
} as const;

/** To the firm: what the committee decided, why, on which conditions, and what comes next. In its head's language. */
export function decisionLetter(facts: LetterFactsOf): Paper {
  const { locale, number, territoryName, outcome } = facts;
  const title = {
    fr: {
      granted: 'Votre avance remboursable est accordée',
      deferred: 'Votre demande est reportée à une prochaine séance',
      refused: 'Votre demande n’est pas retenue',
    },
    en: {
      granted: 'Your repayable advance is granted',
      deferred: 'Your request is deferred to a later session',
      refused: 'Your request is not granted',
    },
  }[locale][outcome];
  const blocks = locale === 'fr' ? french(facts, title) : english(facts, title);
  const say = (text: string) => typeset(text, locale);
  return {
    title: say(`${title} (${number})`),
    language: locale,
    footer: say(`Alizé ${territoryName} · ${locale === 'fr' ? 'décision' : 'decision'} ${number}`),
    blocks: blocks.map((block) => set(block, say)),
  };
}

function set(block: Block, say: (text: string) => string): Block {
  if ('text' in block) return { ...block, text: say(block.text) };
  if (block.kind === 'facts')
    return { ...block, rows: block.rows.map(([label, value]): [string, string] => [say(label), say(value)]) };
  if (block.kind === 'list') return { ...block, items: block.items.map(say) };
  return block;
}

function french(facts: LetterFactsOf, title: string): Block[] {
  const { outcome, conditions, amountCents, instalments, periodMonths, deferralMonths, skillsDays } = facts;
  const money = (cents: number) => euros(cents, 'fr');
  const rows: [string, string][] = [
    ['Décision', facts.number],
    ['Séance du', dayInWords(facts.today, 'fr')],
    ['Projet', facts.projectTitle],
    ['Montant demandé', money(facts.amountAskedCents)],
    ...(amountCents === null ? [] : [['Montant accordé', money(amountCents)] satisfies [string, string]]),
    ...(instalments && periodMonths
      ? [
          [
            'Remboursement',
            `${instalments} échéances ${PERIODS.fr[periodMonths === 3 ? 3 : 1]}, sans intérêt`,
          ] satisfies [string, string],
        ]
      : []),
    ...(deferralMonths
      ? [['Différé', `${deferralMonths} mois avant la première échéance`] satisfies [string, string]]
      : []),
    ...(skillsDays
      ? [
          [
            'Appui en compétences',
            `${skillsDays} ${isSingular(skillsDays, 'fr') ? 'jour' : 'jours'}`,
          ] satisfies [string, string],
        ]
      : []),
    ...(facts.validUntil
      ? [['Valable jusqu’au', dayInWords(facts.validUntil, 'fr')] satisfies [string, string]]
      : []),
  ];
  const tell = {
    granted:
      'Le comité d’Alizé a examiné votre dossier et vous accorde une avance remboursable sans intérêt.',
    deferred:
      'Le comité d’Alizé a examiné votre dossier. Avant de décider, il a besoin d’une réponse de votre part.',
    refused: 'Le comité d’Alizé a examiné votre dossier et ne retient pas votre demande.',
  }[outcome];
  const next = {
    granted:
      'Prochaine étape : l’animation d’Alizé prend contact avec vous pour préparer la convention. Rien n’est versé avant qu’elle soit signée.',
    deferred:
      'Prochaine étape : répondez sur la page de votre dossier, ou à l’animation d’Alizé. Votre dossier passe alors à la séance suivante, sans être refait.',
    refused:
      'Vous pouvez présenter un autre dossier si votre projet change. L’animation d’Alizé en parle volontiers avec vous.',
  }[outcome];
  return [
    { kind: 'address', lines: [`Alizé ${facts.territoryName}`, facts.replyTo] },
    {
      kind: 'address',
      right: true,
      lines: [facts.firm, facts.requester, facts.commune, ...(facts.siret ? [`SIRET ${facts.siret}`] : [])],
    },
    { kind: 'title', text: title },
    { kind: 'paragraph', text: tell },
    ...supersedes(
      facts,
      (number) => `Cette décision remplace la décision ${number}, qui ne produit plus d’effet.`,
    ),
    { kind: 'facts', rows },
    ...words('Pourquoi', facts.motive),
    ...words('Ce que le comité vous demande', facts.question),
    ...(conditions.length > 0
      ? ([
          { kind: 'heading', text: 'Conditions' },
          { kind: 'list', items: conditions },
        ] satisfies Block[])
      : []),
    { kind: 'heading', text: 'La suite' },
    { kind: 'paragraph', text: next },
    { kind: 'signature', lines: [`Pour le comité d’Alizé ${facts.territoryName},`, facts.chair] },
  ];
}

function english(facts: LetterFactsOf, title: string): Block[] {
  const { outcome, conditions, amountCents, instalments, periodMonths, deferralMonths, skillsDays } = facts;
  const money = (cents: number) => euros(cents, 'en');
  const rows: [string, string][] = [
    ['Decision', facts.number],
    ['Session of', dayInWords(facts.today, 'en')],
    ['Project', facts.projectTitle],
    ['Amount asked', money(facts.amountAskedCents)],
    ...(amountCents === null ? [] : [['Amount granted', money(amountCents)] satisfies [string, string]]),
    ...(instalments && periodMonths
      ? [
          [
            'Repayment',
            `${instalments} ${PERIODS.en[periodMonths === 3 ? 3 : 1]} instalments, without interest`,
          ] satisfies [string, string],
        ]
      : []),
    ...(deferralMonths
      ? [['Deferral', `${deferralMonths} months before the first instalment`] satisfies [string, string]]
      : []),
    ...(skillsDays
      ? [
          ['Help in skills', `${skillsDays} ${isSingular(skillsDays, 'en') ? 'day' : 'days'}`] satisfies [
            string,
            string,
          ],
        ]
      : []),
    ...(facts.validUntil
      ? [['Valid until', dayInWords(facts.validUntil, 'en')] satisfies [string, string]]
      : []),
  ];
  const tell = {
    granted:
      'The Alizé committee has looked at your request and grants you a repayable advance without interest.',
    deferred:
      'The Alizé committee has looked at your request. Before it decides, it needs an answer from you.',
    refused: 'The Alizé committee has looked at your request and does not grant it.',
  }[outcome];
  const next = {
    granted:
      'What comes next: the Alizé team contacts you to prepare the agreement. Nothing is paid before it is signed.',
    deferred:
      'What comes next: answer on the page of your request, or tell the Alizé team. Your request then goes to the next session as it is.',
    refused:
      'You may send another request if your project changes. The Alizé team gladly talks about it with you.',
  }[outcome];
  return [
    { kind: 'address', lines: [`Alizé ${facts.territoryName}`, facts.replyTo] },
    {
      kind: 'address',
      right: true,
      lines: [facts.firm, facts.requester, facts.commune, ...(facts.siret ? [`SIRET ${facts.siret}`] : [])],
    },
    { kind: 'title', text: title },
    { kind: 'paragraph', text: tell },
    ...supersedes(
      facts,
      (number) => `This decision replaces decision ${number}, which has no effect any more.`,
    ),
    { kind: 'facts', rows },
    ...words('Why', facts.motive),
    ...words('What the committee asks you', facts.question),
    ...(conditions.length > 0
      ? ([
          { kind: 'heading', text: 'Conditions' },
          { kind: 'list', items: conditions },
        ] satisfies Block[])
      : []),
    { kind: 'heading', text: 'What comes next' },
    { kind: 'paragraph', text: next },
    { kind: 'signature', lines: [`For the committee of Alizé ${facts.territoryName},`, facts.chair] },
  ];
}

const supersedes = ({ formerNumber }: LetterFactsOf, say: (number: string) => string): Block[] =>
  formerNumber ? [{ kind: 'paragraph', text: say(formerNumber) }] : [];
const words = (title: string, text: string): Block[] =>
  text === ''
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'paragraph', text },
      ];
