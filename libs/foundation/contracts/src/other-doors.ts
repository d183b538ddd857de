import type { Locale } from './basics.contract';
import type { TerritoryProfile } from './territory-profile.contract';

/** Where a firm finds help that the programme does not give. */
export interface OtherDoor {
  says: string;
  label: string;
  url: string;
}

/** The State's own service for small firms; it puts each in touch with an adviser of its département. */
const ADVISERS = 'https://conseillers-entreprises.service-public.gouv.fr';
/** The national pages of the two networks of chambers, where a territory has not given those of its own. */
const CHAMBERS = { commerce: 'https://www.cci.fr', crafts: 'https://www.artisanat.fr' };

const words = {
  fr: {
    advisers:
      'Conseillers-Entreprises : un service public, où une personne proche de chez vous vous rappelle.',
    commerce: 'La chambre de commerce et d’industrie (CCI) : financer, vendre, recruter, transmettre.',
    crafts: 'La chambre de métiers et de l’artisanat (CMA), si votre entreprise est artisanale.',
  },
  en: {
    advisers: 'Conseillers-Entreprises: a public service, where somebody near you calls you back.',
    commerce: 'The chamber of commerce and industry (CCI): finance, sales, recruitment, handing over.',
    crafts: 'The chamber of trades and crafts (CMA), for craft businesses.',
  },
};

/** The doors to send a firm on to, the most general first; the territory's own chambers where its profile names them. */
export function otherDoors(elsewhere: Partial<TerritoryProfile['elsewhere']>, locale: Locale): OtherDoor[] {
  const w = words[locale];
  const door = (says: string, url: string): OtherDoor => ({
    says,
    label: new URL(url).host.replace(/^www\./, ''),
    url,
  });
  return [
    door(w.advisers, ADVISERS),
    door(w.commerce, elsewhere.commerce ?? CHAMBERS.commerce),
    door(w.crafts, elsewhere.crafts ?? CHAMBERS.crafts),
  ];
}
