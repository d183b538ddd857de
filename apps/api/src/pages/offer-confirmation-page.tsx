import { answerInWords, type Locale } from '@alize/contracts';
import type { PendingForm } from '@alize/directory';
import { typeset } from '@alize/notifications';
import { ContactGiven } from './contact-given';
import { ActionForm, renderPage } from './page-layout';

export interface OfferConfirmationPageOptions {
  locale: Locale;
  offer: Pick<PendingForm, 'title' | 'organisationName' | 'contactGiven' | 'territoryName' | 'answersBy'>;
  token: string;
  /** Where the button posts `token`. */
  action: string;
  alternateUrl?: string;
}

const words = {
  fr: {
    title: 'Votre offre est prête à partir',
    ask: (does: string) =>
      `En confirmant, vous nous dites que cette adresse est bien la vôtre. Une personne lit ensuite votre offre et ${does} ; personne d’autre ne la voit avant.`,
    button: 'Confirmer mon adresse et envoyer mon offre',
    stranger: 'Cette offre n’est pas la vôtre ? Fermez cette page, rien ne sera envoyé.',
  },
  en: {
    title: 'Your offer is ready to go',
    ask: (does: string) =>
      `By confirming, you tell us that this address is yours. Somebody will then read your offer and ${does}; nobody else sees it before.`,
    button: 'Confirm my address and send my offer',
    stranger: 'Is this not your offer? Close this page and nothing will be sent.',
  },
};

/** What the link of the mail shows: opening it confirms nothing, the button does. */
export function offerConfirmationPage(options: OfferConfirmationPageOptions): string {
  const { locale, offer, token, action, alternateUrl } = options;
  const say = (text: string) => typeset(text, locale);
  const { title, ask, button, stranger } = words[locale];
  return renderPage({
    locale,
    title,
    territoryName: offer.territoryName,
    alternateUrl,
    children: (
      <>
        <div className="about">
          <p className="title">{say(offer.title)}</p>
          <p>{say(offer.organisationName)}</p>
          <ContactGiven given={offer.contactGiven} locale={locale} />
        </div>
        <p>{say(ask(answerInWords(offer, locale)))}</p>
        <ActionForm action={action} token={token}>
          <p>
            <button className="button">{say(button)}</button>
          </p>
        </ActionForm>
        <p className="quiet">{say(stranger)}</p>
      </>
    ),
  });
}
