import type { Locale } from './basics.contract';
import type { RefusalText } from './refusal-text.contract';

const of = (locale: Locale, texts: Record<string, string>): RefusalText[] =>
  Object.entries(texts).map(([title, text]) => ({ title, text, locale }));

/** What a territory begins with, until it writes its own. The page of each service is its national one. */
export const FIRST_REFUSAL_TEXTS: RefusalText[] = [
  ...of('fr', {
    'Hors du périmètre':
      'Le programme accompagne des projets qui créent ou maintiennent des emplois sur le territoire. D’après ce que nous en avons compris, le vôtre n’en prévoit pas pour le moment. Si cela change, écrivez-nous : nous le relirons avec vous.',
    'Hors du territoire':
      'Votre entreprise n’est pas dans les communes que nous accompagnons. Conseillers-Entreprises trouve la personne qui suit les entreprises près de chez vous.',
    'Vers la CMA':
      'Pour une entreprise artisanale, la chambre de métiers et de l’artisanat est la mieux placée : elle conseille sur place, et vous connaît peut-être déjà. Sa page : https://www.artisanat.fr',
    'Vers la CCI':
      'Votre besoin relève d’un accompagnement que la chambre de commerce et d’industrie assure déjà, avec ses propres conseillers. Sa page : https://www.cci.fr',
    'Vers Bpifrance':
      'Ce que vous cherchez est d’abord un financement. Bpifrance garantit des prêts, prête et cofinance des diagnostics ; sa direction régionale vous répond. Sa page : https://www.bpifrance.fr',
    'Vers Initiative France':
      'Pour une création ou une reprise, la plateforme Initiative de votre secteur accorde des prêts d’honneur et suit les premières années. Sa page : https://initiative-france.fr',
    'Entreprise en difficulté':
      'Le programme intervient à froid, en dehors de toute difficulté en cours. Le plus utile aujourd’hui est d’en parler vite, en toute confidentialité, au conseiller départemental aux entreprises en difficulté ou au tribunal de commerce.',
    'Personne pour l’instant':
      'Personne parmi les volontaires ne connaît ce métier aujourd’hui, et nous préférons vous le dire que vous faire attendre. Nous gardons votre demande en mémoire si quelqu’un nous rejoint.',
  }),
  ...of('en', {
    'Out of scope':
      'The programme supports projects that create or keep jobs in the area. As far as we understand, yours does not plan any for now. If that changes, write to us: we will read it again with you.',
    'Outside the area':
      'Your firm is not in the communes we cover. Conseillers-Entreprises finds the person who follows firms near you.',
    'To the chamber of trades':
      'For a craft business, the chamber of trades and crafts is best placed: it advises on site. Its page: https://www.artisanat.fr',
    'To the chamber of commerce':
      'What you need is something the chamber of commerce and industry already does, with its own advisers. Its page: https://www.cci.fr',
    'To Bpifrance':
      'What you are looking for is first of all funding. Bpifrance guarantees loans, lends, and co-funds audits. Its page: https://www.bpifrance.fr',
    'To Initiative France':
      'For a start-up or a takeover, the Initiative platform near you grants interest-free loans and follows the first years. Its page: https://initiative-france.fr',
  }),
];
