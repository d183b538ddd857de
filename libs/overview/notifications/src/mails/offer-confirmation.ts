import { answerInWords, type Locale, type ReachBy } from '@alize/contracts';
import { OfferMails } from '../compose/offer-mails';
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

interface OfferConfirmationFacts {
  firstName?: string | null;
  url: string;
  expiresAt: Date;
  answersBy?: ReachBy;
  /** Who wrote down what they said, where they did not write it themselves. */
  enteredBy?: string | null;
  contact: ContactFacts;
}

/**
 * To the address given with an offer by somebody without an account. Anybody may have written it, so the mail repeats
 * nothing of the form: title and names show on the page behind the button.
 */
function offerConfirmationMail(facts: OfferConfirmationFacts, locale: Locale): MailContent {
  const { contact, url } = facts;
  const programme = programmeName(contact.territoryName);
  const until = momentInWords(facts.expiresAt, locale);
  const { enteredBy } = facts;
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, () => `Please confirm your offer to ${programme}`),
      preheader: `Confirm your address and your offer goes to ${programme}.`,
      why: enteredBy
        ? `${enteredBy} has written down the help you could give through ${programme}, and that this is your address.`
        : `Somebody has just offered ${programme} some of their time and gave this address.`,
      about: {
        title: 'Your offer',
        lines: [
          'You read it once more before it leaves.',
          'We have kept it. It will be sent as soon as you confirm this address.',
        ],
      },
      button: { label: 'Confirm my address', url },
      next: enteredBy
        ? `Is it what you said? It is your turn: please confirm before ${until}. Your offer then opens, and you will be asked each time before you are introduced to anybody. If you offered nothing, there is nothing to do: it will be deleted.`
        : `If you wrote it, it is your turn: please confirm before ${until}. ${contact.name} will then read your offer and ${answerInWords(facts, 'en')}; nobody else sees it before. If you did not write it, there is nothing to do: it will be deleted.`,
      smallPrint: smallPrint(
        locale,
        enteredBy
          ? `You’re getting this message because ${enteredBy}, of ${programme}, wrote down an offer of help in your name.`
          : `You’re getting this message because your address was given with an offer of help on the ${programme} site.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, () => `Confirmez l’offre écrite à ${programme}`),
    preheader: `Confirmez votre adresse, et votre offre part à ${programme}.`,
    why: enteredBy
      ? `${enteredBy} a noté l’aide que vous pourriez apporter avec ${programme}, et que cette adresse est la vôtre.`
      : `On vient de proposer un peu de temps à ${programme}, et de donner cette adresse.`,
    about: {
      title: 'Votre offre',
      lines: [
        'Vous la relisez avant qu’elle parte.',
        'Nous l’avons gardée. Elle sera envoyée dès que vous aurez confirmé cette adresse.',
      ],
    },
    button: { label: 'Confirmer mon adresse', url },
    next: enteredBy
      ? `Est-ce bien ce que vous avez dit ? À vous de confirmer avant le ${until}. Votre offre s’ouvre ensuite, et votre accord vous est demandé avant chaque présentation. Si vous n’avez rien proposé, il n’y a rien à faire : cette offre sera effacée.`
      : `Si vous l’avez écrite, à vous de confirmer avant le ${until}. Ensuite, ${contact.name} lit votre offre et ${answerInWords(facts, 'fr')} ; personne d’autre ne la voit avant. Si vous n’avez rien proposé, il n’y a rien à faire : cette offre sera effacée.`,
    smallPrint: smallPrint(
      locale,
      enteredBy
        ? `Vous recevez ce message parce que ${enteredBy}, d’${programme}, a noté une offre d’appui en votre nom.`
        : `Vous recevez ce message parce que votre adresse accompagne une offre d’appui écrite sur le site d’${programme}.`,
      contact,
    ),
  };
}

export const offerConfirmation = defineMail<OfferConfirmationFacts>({
  purpose: 'offer-confirmation',
  category: null,
  lane: 'urgent',
  facts: (reader, use) => use(OfferMails).confirmation(reader),
  words: offerConfirmationMail,
  sample: ({ firstName, url, at, contact }) => ({
    '': { firstName, url, expiresAt: at, contact },
    entered: { firstName, url, expiresAt: at, contact, enteredBy: contact.name },
  }),
});
