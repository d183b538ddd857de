import type { Locale } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { renderPage } from './page-layout';

export interface HomePageOptions {
  locale: Locale;
  /** A territory without `url` is named, not linked. */
  territories: { name: string; url?: string }[];
  links: {
    need: string;
    offer: string;
    animator: string;
    docs: string;
    /** Where caught mail is read; in development only. */
    mailbox?: string;
  };
  alternateUrl?: string;
}

const words = {
  fr: {
    title: 'De l’expérience pour les petites entreprises qui embauchent',
    lead: 'Dans chaque territoire Alizé, de grandes entreprises, des écoles et des collectivités donnent du temps à des petites entreprises dont le projet crée des emplois. C’est gratuit.',
    needTitle: 'Vous dirigez une petite entreprise',
    needText:
      'Décrivez votre besoin en quelques phrases. Une personne vous appelle, puis cherche qui peut vous aider.',
    need: 'J’ai besoin d’une expertise',
    offerTitle: 'Vous avez un savoir-faire à partager',
    offerText: 'Dites ce que vous savez faire et le temps que vous avez. Vous choisissez à chaque fois.',
    offer: 'Je peux aider',
    territories: 'Les territoires',
    none: 'Le premier territoire ouvrira bientôt.',
    team: 'Pour l’équipe',
    animator: 'Animer un territoire',
    docs: 'Documentation de l’API',
    mailbox: 'E-mails retenus (développement)',
  },
  en: {
    title: 'Experience for small firms that hire',
    lead: 'In each Alizé territory, large companies, schools and local authorities give time to small firms whose project creates jobs. It is free.',
    needTitle: 'You run a small firm',
    needText:
      'Describe what you need in a few sentences. Somebody calls you, then looks for the right person.',
    need: 'I need expertise',
    offerTitle: 'You have know-how to share',
    offerText: 'Tell us what you can do and how much time you have. You decide each time.',
    offer: 'I can help',
    territories: 'Territories',
    none: 'The first territory opens soon.',
    team: 'For the team',
    animator: 'Run a territory',
    docs: 'API documentation',
    mailbox: 'Caught e-mail (development)',
  },
};

/** The server's own front door: two ways in, and where those who run the programme go. */
export function homePage({ locale, territories, links, alternateUrl }: HomePageOptions): string {
  const say = (text: string) => typeset(text, locale);
  const w = words[locale];
  const team = [
    { label: w.animator, url: links.animator },
    { label: w.docs, url: links.docs },
    ...(links.mailbox ? [{ label: w.mailbox, url: links.mailbox }] : []),
  ];
  return renderPage({
    locale,
    title: w.title,
    alternateUrl,
    indexed: true,
    wide: true,
    children: (
      <>
        <p className="lead">{say(w.lead)}</p>
        <ul className="doors">
          <li className="sheet">
            <h2>{w.needTitle}</h2>
            <p>{say(w.needText)}</p>
            <a className="button" href={links.need}>
              {w.need}
            </a>
          </li>
          <li className="sheet">
            <h2>{w.offerTitle}</h2>
            <p>{say(w.offerText)}</p>
            <a className="button second" href={links.offer}>
              {w.offer}
            </a>
          </li>
        </ul>
        <h2>{w.territories}</h2>
        {territories.length === 0 && <p className="quiet">{w.none}</p>}
        <ul className="places">
          {territories.map(({ name, url }) => (
            <li key={name}>{url ? <a href={url}>{name}</a> : name}</li>
          ))}
        </ul>
        <nav aria-labelledby="team">
          <h2 id="team">{say(w.team)}</h2>
          <ul className="places">
            {team.map(({ label, url }) => (
              <li key={url}>
                <a href={url}>{say(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </>
    ),
  });
}
