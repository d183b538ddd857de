import type { Locale } from '@alize/contracts';
import { dayInWords } from '@alize/notifications';
import { messagePage } from './message-page';

export type Answered =
  'accepted' | 'awaits_employer' | 'declined' | 'not_now' | 'colleague' | 'approved' | 'refused';

/** `until`: in words, the day from which a « not now » may be asked again. */
type Said = { title: string; lines: (firm: string, until: string | null) => string[] };
const said: Record<Locale, Record<Answered, Said>> = {
  fr: {
    accepted: {
      title: 'Merci, vous avez accepté',
      lines: (firm) => [
        `Nous vous présentons par e-mail, avec de quoi joindre ${firm}.`,
        'Rien à faire d’ici là.',
      ],
    },
    awaits_employer: {
      title: 'Merci, vous avez accepté',
      lines: (firm) => [
        'Il reste à obtenir l’accord de votre employeur : nous lui écrivons.',
        `Dès qu’il l’a donné, nous vous présentons à ${firm} par e-mail. Rien à faire d’ici là.`,
      ],
    },
    declined: {
      title: 'Merci de votre réponse',
      lines: () => [
        'Nous cherchons une autre personne. Vos coordonnées n’ont pas été transmises.',
        'Rien d’autre à faire.',
      ],
    },
    not_now: {
      title: 'C’est noté',
      lines: (_, until) => [
        `${until ? `Nous ne vous proposons rien avant le ${until} ; votre offre d’appui reste ouverte ensuite. ` : ''}Vos coordonnées n’ont pas été transmises.`,
        'Rien d’autre à faire.',
      ],
    },
    colleague: {
      title: 'Merci de votre suggestion',
      lines: () => [
        'L’équipe d’Alizé la lit et vous en parle. Nous n’écrivons à personne de votre part.',
        'Rien d’autre à faire.',
      ],
    },
    approved: {
      title: 'Merci de votre accord',
      lines: (firm) => [
        `Nous présentons les deux personnes par e-mail : votre collègue a de quoi joindre ${firm}.`,
        'Rien d’autre à faire.',
      ],
    },
    refused: {
      title: 'C’est noté',
      lines: () => [
        'L’équipe d’Alizé cherche une autre personne. L’entreprise n’en saura rien.',
        'Rien d’autre à faire.',
      ],
    },
  },
  en: {
    accepted: {
      title: 'Thank you for accepting',
      lines: (firm) => [
        `We are introducing you by e-mail, with what you need to reach ${firm}.`,
        'Nothing to do until then.',
      ],
    },
    awaits_employer: {
      title: 'Thank you for accepting',
      lines: (firm) => [
        'Your employer’s agreement is still needed: we are writing to them.',
        `Once they agree, we introduce you to ${firm} by e-mail. Nothing to do until then.`,
      ],
    },
    declined: {
      title: 'Thank you for your answer',
      lines: () => [
        'We are looking for somebody else. Your contact details were not passed on.',
        'Nothing more to do.',
      ],
    },
    not_now: {
      title: 'Noted',
      lines: (_, until) => [
        `${until ? `We’ll suggest nothing to you before ${until}; your offer of help stays open afterwards. ` : ''}Your contact details were not passed on.`,
        'Nothing more to do.',
      ],
    },
    colleague: {
      title: 'Thank you for the suggestion',
      lines: () => [
        'The Alizé team will read it and talk to you. We write to nobody on your behalf.',
        'Nothing more to do.',
      ],
    },
    approved: {
      title: 'Thank you for agreeing',
      lines: (firm) => [
        `We are introducing the two people by e-mail: your colleague has what they need to reach ${firm}.`,
        'Nothing more to do.',
      ],
    },
    refused: {
      title: 'Noted',
      lines: () => [
        'The Alizé team is looking for somebody else. The firm will not be told.',
        'Nothing more to do.',
      ],
    },
  },
};

const THE_FIRM: Record<Locale, string> = { fr: 'l’entreprise', en: 'the firm' };

/** What became of an answer, and that nothing is left to do. */
export function answeredPage(options: {
  locale: Locale;
  answer: Answered;
  /** The link had served before: whoever holds the old mail is told that it did, and not about whom. */
  again?: boolean;
  organisationName: string;
  /** `YYYY-MM-DD`, of a « not now ». */
  askAgainOn?: string | null;
  territoryName?: string | null;
}): string {
  const { locale, answer, again = false, askAgainOn, territoryName } = options;
  const firm = again ? THE_FIRM[locale] : options.organisationName;
  const { title, lines } = said[locale][answer];
  const until = askAgainOn && !again ? dayInWords(askAgainOn, locale) : null;
  return messagePage({ locale, territoryName, title, lines: lines(firm, until) });
}
