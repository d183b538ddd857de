/** How many days before the present the firms of the demonstration sent their needs; each was qualified the day after. */
export const SENT: Readonly<Record<string, number>> = {
  'sav-dent-creuse-electricite': 75,
  'sav-maille-boutique': 61,
  'sav-rey-viallet-client': 46,
  'sav-lezardine-allemagne': 41,
  'sav-drift-and-dale-first-hire': 38,
  'sav-trois-ecureuils-saisonniers': 33,
  'sav-bochet-prix': 27,
  'sav-fontanel-remplacement': 22,
  'sav-pistalog-questionnaire': 20,
  'sav-cormet-pannes': 17,
  'sav-grand-replat-cave': 15,
  'sav-rochaix-certification': 12,
  'sav-arollane-reglement': 9,
  'sav-rochaix-place-machine': 3,
  'sav-tante-zelie-ruptures': 1,
  'sav-eterlous-internet': 1,
  'hs-gruaz-ravex-reglages': 58,
  'hs-lemanella-site': 44,
  'hs-ripaton-tissu': 36,
  'hs-laiterie-confins-dos': 29,
  'hs-chalets-duret-chefs': 21,
  'hs-brumelis-fifty-to-two-thousand': 16,
  'hs-tessand-bains': 10,
  'hs-gruaz-ravex-co2': 2,
  'ain-metaldombe-logiciel': 71,
  'ain-perrachon-un-client': 40,
  'ain-josserand-retards': 31,
  'ain-reyssouze-enseigne': 24,
  'ain-larch-and-linen-customers': 13,
  'ain-guichon-apprentis': 4,
};

interface MatchDays {
  approved: number;
  /** The volunteer's no; the firm's word that the two are in touch. */
  answered?: number;
  logged?: number;
  ended?: number;
}
/** The same of its matches, by their needs. */
export const MATCHED: Readonly<Record<string, MatchDays>> = {
  'sav-dent-creuse-electricite': { approved: 70, answered: 66, logged: 52, ended: 45 },
  'sav-maille-boutique': { approved: 55, answered: 50, logged: 36 },
  'sav-lezardine-allemagne': { approved: 34, answered: 28 },
  'sav-pistalog-questionnaire': { approved: 13, answered: 8 },
  'hs-gruaz-ravex-reglages': { approved: 50, answered: 46, logged: 18 },
  'ain-metaldombe-logiciel': { approved: 62, answered: 58, logged: 40, ended: 30 },
  'ain-reyssouze-enseigne': { approved: 16 },
  'ain-josserand-retards': { approved: 14 },
};

/** Territories, people and offers were there before. */
export const FOUNDED = 120;
/** Of the committee: its members named and the first dossiers taken in, the sitting convened and
 * held, what it granted signed and paid, the next one convened. */
export const COMMITTEE = {
  named: 35,
  convened: 30,
  held: 14,
  signed: 9,
  paid: 8,
  later: 6,
  next: 5,
  replies: 2,
} as const;
