import type { Locale, Mission } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { messagePage } from './message-page';
import { MissionAbout, otherOf } from './mission-about';
import { ActionForm, renderPage } from './page-layout';

export interface FirstContactPageOptions {
  locale: Locale;
  mission: Mission;
  territoryName: string;
  token: string;
  /** Where both forms post `token` and `answer`: `yes` or `no`. */
  action: string;
  alternateUrl?: string;
}

const words = {
  fr: {
    title: (who: string) => `Êtes-vous en contact avec ${who} ?`,
    yes: 'Oui, nous sommes en contact',
    not: 'Pas encore ?',
    help: 'Nous prévenons l’équipe d’Alizé, qui vous aide à vous joindre. Rien n’est annulé.',
    no: 'Non, pas encore',
  },
  en: {
    title: (who: string) => `Are you in touch with ${who}?`,
    yes: 'Yes, we are in touch',
    not: 'Not yet?',
    help: 'We tell the Alizé team, who will help you reach each other. Nothing is called off.',
    no: 'No, not yet',
  },
};

/** Yes or no, some days after the introduction. Opening the page answers nothing. */
export function firstContactPage(options: FirstContactPageOptions): string {
  const { locale, mission, territoryName, token, action, alternateUrl } = options;
  const w = words[locale];
  return renderPage({
    locale,
    title: w.title(otherOf(mission)),
    territoryName,
    alternateUrl,
    children: (
      <>
        <MissionAbout mission={mission} locale={locale} />
        <ActionForm action={action} token={token}>
          <button className="button" name="answer" value="yes">
            {w.yes}
          </button>
        </ActionForm>
        <section className="no" id="no" aria-labelledby="no-title">
          <h2 id="no-title">{typeset(w.not, locale)}</h2>
          <p className="quiet">{typeset(w.help, locale)}</p>
          <ActionForm action={action} token={token}>
            <button className="button second" name="answer" value="no">
              {w.no}
            </button>
          </ActionForm>
        </section>
      </>
    ),
  });
}

const said = {
  fr: {
    yes: {
      title: 'Merci, bonne suite à vous deux',
      lines: ['C’est noté. La page de cet appui reste ouverte par le lien ci-dessous.'],
    },
    no: {
      title: 'C’est noté',
      lines: ['L’équipe d’Alizé est prévenue et vous aide à vous joindre.', 'Rien d’autre à faire.'],
    },
    follow: 'Suivre cet appui',
  },
  en: {
    yes: {
      title: 'Thank you, and all the best to both of you',
      lines: ['Noted. The page of this mission stays open through the link below.'],
    },
    no: {
      title: 'Noted',
      lines: ['The Alizé team has been told and will help you reach each other.', 'Nothing more to do.'],
    },
    follow: 'Follow this mission',
  },
};

export function contactToldPage(options: {
  locale: Locale;
  inTouch: boolean;
  territoryName: string;
  followUrl: string;
}): string {
  const { locale, inTouch, territoryName, followUrl } = options;
  const w = said[locale];
  return messagePage({
    locale,
    territoryName,
    ...(inTouch ? w.yes : w.no),
    link: inTouch ? { label: w.follow, url: followUrl } : undefined,
  });
}
