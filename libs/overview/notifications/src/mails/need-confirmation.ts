import { answerInWords, type CallMoment, type Locale, type ReachBy } from '@alize/contracts';
import { NeedMails } from '../compose/need-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';
import { momentInWords } from '../typography';

interface NeedConfirmationFacts {
  firstName?: string | null;
  territoryName: string;
  url: string;
  expiresAt: Date;
  answersBy?: ReachBy;
  callMoment?: CallMoment | null;
  contact: ContactFacts;
}

/**
 * To the address given with a need by somebody without an account. Anybody may have written it, so the mail repeats
 * nothing of the form: title, names and firm show on the page behind the button.
 */
function needConfirmationMail(facts: NeedConfirmationFacts, locale: Locale): MailContent {
  const programme = programmeName(facts.territoryName);
  const until = momentInWords(facts.expiresAt, locale);
  const common = {
    greeting: greeting(locale, facts.firstName),
    contact: contactSection(facts.contact, locale),
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, () => `Please confirm your request to ${programme}`),
      preheader: `Confirm your address and your request goes to ${programme}.`,
      why: `Somebody has just described a firm’s need to ${programme} and gave this address.`,
      about: {
        title: 'Your request',
        lines: [
          'You read it once more before it leaves.',
          'We have kept it. It will be sent as soon as you confirm this address.',
        ],
      },
      button: { label: 'Confirm my address', url: facts.url },
      next: `If you wrote it, it is your turn: please confirm before ${until}. ${facts.contact.name} will then read your request and ${answerInWords(facts, 'en')}. If you did not write it, there is nothing to do: it will not be sent, and it will be deleted.`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because your address was given with a request on the ${programme} site.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, () => `Confirmez le besoin écrit à ${programme}`),
    preheader: `Confirmez votre adresse, et votre besoin part à ${programme}.`,
    why: `On vient de décrire à ${programme} le besoin d’une entreprise, et de donner cette adresse.`,
    about: {
      title: 'Votre besoin',
      lines: [
        'Vous le relisez avant qu’il parte.',
        'Nous l’avons gardé. Il sera envoyé dès que vous aurez confirmé cette adresse.',
      ],
    },
    button: { label: 'Confirmer mon adresse', url: facts.url },
    next: `Si vous l’avez écrit, à vous de confirmer avant le ${until}. Ensuite, ${facts.contact.name} lit votre besoin et ${answerInWords(facts, 'fr')}. Si vous n’avez rien demandé, il n’y a rien à faire : ce besoin ne sera pas envoyé, et il sera effacé.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que votre adresse accompagne un besoin décrit sur le site d’${programme}.`,
      facts.contact,
    ),
  };
}

export const needConfirmation = defineMail<NeedConfirmationFacts>({
  purpose: 'need-confirmation',
  category: null,
  lane: 'urgent',
  facts: (reader, use) => use(NeedMails).confirmation(reader),
  words: needConfirmationMail,
  sample: ({ firstName, url, at, contact }) => ({
    '': { firstName, territoryName: 'Savoie', url, expiresAt: at, contact },
  }),
});
