import { answerInWords, type Locale } from '@alize/contracts';
import type { PendingForm } from '@alize/directory';
import { typeset } from '@alize/notifications';
import { ContactGiven } from './contact-given';
import { ActionForm, renderPage } from './page-layout';

export interface ConfirmationPageOptions {
  locale: Locale;
  need: {
    title: string;
    organisationName: string;
    contactGiven?: PendingForm['contactGiven'];
    answersBy?: PendingForm['answersBy'];
    callMoment?: PendingForm['callMoment'];
  };
  token: string;
  /** Where the button posts `token`. */
  action: string;
  territoryName?: string | null;
  alternateUrl?: string;
}

const words = {
  fr: {
    title: 'Votre besoin est prêt à partir',
    ask: (does: string) =>
      `En confirmant, vous nous dites que cette adresse est bien la vôtre. Une personne lit ensuite votre besoin et ${does}.`,
    button: 'Confirmer mon adresse et envoyer mon besoin',
    stranger: 'Ce besoin n’est pas le vôtre ? Fermez cette page, rien ne sera envoyé.',
  },
  en: {
    title: 'Your request is ready to go',
    ask: (does: string) =>
      `By confirming, you tell us that this address is yours. Somebody will then read your request and ${does}.`,
    button: 'Confirm my address and send my request',
    stranger: 'Is this not your request? Close this page and nothing will be sent.',
  },
};

/** What the link of a confirmation mail shows: opening it confirms nothing, the button does. */
export function confirmationPage(options: ConfirmationPageOptions): string {
  const { locale, need, token, action, territoryName, alternateUrl } = options;
  const say = (text: string) => typeset(text, locale);
  const { title, ask, button, stranger } = words[locale];
  return renderPage({
    locale,
    title,
    territoryName,
    alternateUrl,
    children: (
      <>
        <div className="about">
          <p className="title">{say(need.title)}</p>
          <p>{say(need.organisationName)}</p>
          <ContactGiven given={need.contactGiven} locale={locale} />
        </div>
        <p>{say(ask(answerInWords(need, locale)))}</p>
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
