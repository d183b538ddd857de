import type { LetterFactsOf } from '@alize/committee';
import { dayInWords, euros, type Locale } from '@alize/contracts';
import { CommitteeMails } from '../compose/committee-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  contactSection,
  greeting,
  type MailContent,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';

interface Facts {
  firstName?: string | null;
  facts: Pick<
    LetterFactsOf,
    | 'number'
    | 'outcome'
    | 'amountCents'
    | 'motive'
    | 'question'
    | 'conditions'
    | 'projectTitle'
    | 'firm'
    | 'takenAt'
  >;
  url: string;
  contact: ContactFacts;
}

const SAY = {
  fr: {
    subject: {
      granted: (name: string) => `Avance accordée : ${name}`,
      deferred: (name: string) => `Le comité vous pose une question : ${name}`,
      refused: (name: string) => `Dossier non retenu : ${name}`,
    },
    why: {
      granted: (programme: string) => `Le comité ${programme} vous accorde une avance remboursable.`,
      deferred: (programme: string) =>
        `Le comité ${programme} a besoin d’une réponse de votre part avant de décider.`,
      refused: (programme: string) => `Le comité ${programme} ne retient pas votre demande.`,
    },
    next: {
      granted:
        'L’animation prend contact avec vous pour préparer la convention. Rien n’est versé avant qu’elle soit signée.',
      deferred:
        'À vous : répondez sur la page de votre dossier. Il passe alors à la séance suivante, sans être refait.',
      refused: 'Rien à faire. Si votre projet change, parlez-en avec l’animation.',
    },
    amount: (cents: number) => `Montant accordé : ${euros(cents, 'fr')}`,
    decision: (number: string, day: string) => `Décision ${number} du ${day}`,
    reasons: { granted: 'Conditions', deferred: 'Ce que le comité demande', refused: 'Pourquoi' },
    button: 'Lire la lettre',
  },
  en: {
    subject: {
      granted: (name: string) => `Advance granted: ${name}`,
      deferred: (name: string) => `The committee has a question: ${name}`,
      refused: (name: string) => `Request not granted: ${name}`,
    },
    why: {
      granted: (programme: string) => `The ${programme} committee grants you a repayable advance.`,
      deferred: (programme: string) =>
        `The ${programme} committee needs an answer from you before it decides.`,
      refused: (programme: string) => `The ${programme} committee does not grant your request.`,
    },
    next: {
      granted: 'The team contacts you to prepare the agreement. Nothing is paid before it is signed.',
      deferred:
        'It is for you: answer on the page of your request. It then goes to the next session as it is.',
      refused: 'Nothing to do. If your project changes, talk about it with the team.',
    },
    amount: (cents: number) => `Amount granted: ${euros(cents, 'en')}`,
    decision: (number: string, day: string) => `Decision ${number} of ${day}`,
    reasons: { granted: 'Conditions', deferred: 'What the committee asks', refused: 'Why' },
    button: 'Read the letter',
  },
};

/** To the firm: what the committee decided; the letter itself is on its page. */
function words({ firstName, facts, url, contact }: Facts, locale: Locale): MailContent {
  const { number, outcome, amountCents, motive, question, conditions, projectTitle, firm, takenAt } = facts;
  const say = SAY[locale];
  const programme = programmeName(contact.territoryName);
  const items = { granted: conditions, deferred: [question], refused: [motive] }[outcome];
  return {
    ...{ greeting: greeting(locale, firstName), contact: contactSection(contact, locale) },
    subject: mailSubject(locale, say.subject[outcome], projectTitle),
    preheader: say.next[outcome],
    why: say.why[outcome](programme),
    about: {
      title: projectTitle,
      lines: [
        firm,
        ...(amountCents === null ? [] : [say.amount(amountCents)]),
        say.decision(number, dayInWords(takenAt, locale)),
      ],
    },
    ...(items.length > 0 && { reasons: { title: say.reasons[outcome], items } }),
    button: { label: say.button, url },
    next: say.next[outcome],
    smallPrint: smallPrint(
      locale,
      locale === 'fr'
        ? `Vous recevez ce message parce que vous avez demandé une avance à ${programme}.`
        : `You’re getting this message because you asked ${programme} for money.`,
      contact,
    ),
  };
}

export const decisionLetter = defineMail<Facts>({
  purpose: 'decision-letter',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(CommitteeMails).decision(reader),
  words,
  sample: ({ names, firstName, url, at, contact }) => {
    const facts = {
      ...{ number: 'SAVOIE-2026-03/02', amountCents: null, motive: '', question: '', conditions: [] },
      ...{ projectTitle: names.title, firm: names.firm, takenAt: at },
    };
    const of = (outcome: LetterFactsOf['outcome'], more: object) => ({
      ...{ firstName, url, contact },
      facts: { ...facts, outcome, ...more },
    });
    return {
      granted: of('granted', { amountCents: 20_000_00, conditions: ['Prêt bancaire confirmé.'] }),
      deferred: of('deferred', { question: 'Quel est le carnet de commandes pour 2027 ?' }),
      refused: of('refused', { motive: 'Le projet ne crée pas d’emploi en Savoie.' }),
    };
  },
});
