import type { Locale } from '@alize/contracts';
import type { PendingForm } from '@alize/directory';
import { typeset } from '@alize/notifications';
import { ContactGiven } from './contact-given';
import { messagePage } from './message-page';
import { ActionForm, renderPage } from './page-layout';

export interface OfferConfirmationPageOptions {
  locale: Locale;
  offer: Pick<PendingForm, 'title' | 'organisationName' | 'contactGiven' | 'territoryName'>;
  token: string;
  /** Where the button posts `token`. */
  action: string;
  alternateUrl?: string;
}

const words = {
  fr: {
    title: 'Votre offre est prête à partir',
    ask: 'En confirmant, vous nous dites que cette adresse est bien la vôtre. Une personne lit ensuite votre offre et vous appelle ; personne d’autre ne la voit avant.',
    button: 'Confirmer mon adresse et envoyer mon offre',
    stranger: 'Cette offre n’est pas la vôtre ? Fermez cette page, rien ne sera envoyé.',
  },
  en: {
    title: 'Your offer is ready to go',
    ask: 'By confirming, you tell us that this address is yours. Somebody then reads your offer and calls you; nobody else sees it before.',
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
        <p>{say(ask)}</p>
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

export function offerConfirmedPage({ locale, offer }: { locale: Locale; offer: PendingForm }): string {
  const { title, contactName, territoryName } = offer;
  const say = {
    fr: {
      title: 'Offre envoyée',
      lines: [
        `« ${title} »`,
        `Rien à faire pour l’instant : ${contactName} la lit et vous appelle. Ensuite, vous choisissez à chaque demande.`,
      ],
    },
    en: {
      title: 'Offer sent',
      lines: [
        `“${title}”`,
        `Nothing to do for now: ${contactName} will read it and call you. After that, you decide each time.`,
      ],
    },
  }[locale];
  return messagePage({ locale, territoryName, ...say });
}
