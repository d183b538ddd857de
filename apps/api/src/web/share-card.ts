import type { Locale } from '@alize/contracts';

const ABOUT = {
  fr: 'Des personnes de grandes entreprises, d’écoles et de collectivités donnent du temps aux petites entreprises dont le projet crée des emplois. C’est gratuit.',
  en: 'People from large companies, schools and local authorities give time to small firms whose project creates jobs. It is free.',
};
const IMAGE_TEXT = {
  fr: 'Alizé : de l’expérience pour les petites entreprises qui embauchent',
  en: 'Alizé: experience for small firms that hire',
};

interface Shared {
  /** As HTML. */
  title: string;
  locale: Locale;
  /** Of the page, and of the site it is on. */
  url: string;
  publicUrl: string;
}

/** What a message or a network shows of a page whose address is shared (Open Graph), as HTML of its head. */
export function shareCard({ title, locale, url, publicUrl }: Shared): string {
  const facts: [property: string, content: string][] = [
    ['og:type', 'website'],
    ['og:site_name', 'Alizé'],
    ['og:locale', locale === 'fr' ? 'fr_FR' : 'en_GB'],
    ['og:title', title],
    ['og:description', ABOUT[locale]],
    ['og:url', escaped(url)],
    ['og:image', escaped(`${publicUrl}/share.png`)],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', IMAGE_TEXT[locale]],
  ];
  const tags = facts.map(
    ([property, content]) => `<meta property="${property}" content="${quoted(content)}">`,
  );
  return `${tags.join('')}<meta name="twitter:card" content="summary_large_image">`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Between quotes of an attribute. */
const quoted = (html: string): string => html.replaceAll('"', '&quot;');
