import type { DemoDossier, DemoSeat } from './types';

/** Who decides about the advances of Savoie, invented like everybody here. */
export const SEATS: readonly DemoSeat[] = [
  {
    ...{ key: 'arvet', firstName: 'Hélène', lastName: 'Arvet', email: 'helene.arvet@comite.test' },
    ...{ college: 'company', office: 'chair' },
  },
  {
    ...{ key: 'bouvier', firstName: 'Marc', lastName: 'Bouvier', email: 'marc.bouvier@comite.test' },
    ...{ college: 'accountant', office: 'vice_chair' },
  },
  {
    ...{ key: 'cottin', firstName: 'Nadia', lastName: 'Cottin', email: 'nadia.cottin@comite.test' },
    ...{ college: 'bank', office: 'member' },
  },
  {
    ...{ key: 'dufour', firstName: 'Paul', lastName: 'Dufour', email: 'paul.dufour@comite.test' },
    ...{ college: 'state', office: 'member' },
  },
  {
    ...{ key: 'rey', firstName: 'Anne', lastName: 'Rey', email: 'anne.rey@comite.test' },
    ...{ college: 'operator', office: 'member' },
  },
];

/** Dossiers at each stage: the first three have been heard, the next one is on the agenda to come. */
export const DOSSIERS: readonly DemoDossier[] = [
  {
    need: 'sav-maille-boutique',
    purpose: 'Refaire la boutique en ligne, acheter une remailleuse et embaucher deux personnes à l’atelier.',
    amountEuros: 15_000,
    investmentEuros: 46_000,
    plan: [
      ['own', 'Apport de la gérante', 11_000],
      ['bank', 'Prêt sur cinq ans', 20_000],
    ],
    uses: [
      ['Remailleuse d’occasion', 28_000],
      ['Boutique en ligne', 18_000],
    ],
    jobs: 3,
    baseline: { headcount: 6, turnoverEuros: 410_000 },
    opinion: 'Carnet solide, dirigeante entourée. Le prêt bancaire est promis, pas encore signé.',
    stage: {
      heard: 'granted',
      ...{ amountEuros: 15_000, instalments: 30, deferralMonths: 6 },
      condition: 'Accord écrit de la banque sur le prêt de 20 000 €',
      votes: { arvet: 'for', bouvier: 'for', dufour: 'for', rey: 'for' },
      aside: { member: 'cottin', ground: 'bank_of_the_firm' },
    },
  },
  {
    need: 'sav-rey-viallet-client',
    purpose: 'Acheter deux porteurs pour une tournée alimentaire et embaucher cinq conducteurs.',
    amountEuros: 30_000,
    investmentEuros: 190_000,
    plan: [
      ['own', 'Apport', 20_000],
      ['bank', 'Crédit-bail', 140_000],
    ],
    uses: [['Deux porteurs frigorifiques', 190_000]],
    jobs: 5,
    baseline: { headcount: 22, turnoverEuros: 2_350_000 },
    opinion: 'Le contrat n’est pas signé ; sans lui les porteurs ne roulent pas.',
    stage: {
      heard: 'deferred',
      words: 'Quand le contrat de transport sera-t-il signé, et pour quelle durée ?',
      votes: { arvet: 'for', bouvier: 'for', cottin: 'for', dufour: 'for', rey: 'for' },
    },
  },
  {
    need: 'sav-drift-and-dale-first-hire',
    purpose: 'Open a second workshop and hire a first mechanic.',
    amountEuros: 12_000,
    investmentEuros: 30_000,
    plan: [['own', 'Savings', 18_000]],
    uses: [['Second workshop', 30_000]],
    jobs: 2,
    baseline: { headcount: 1, turnoverEuros: 95_000 },
    opinion: 'Le bail du second local n’est pas négocié et les marges ne portent pas encore un salaire.',
    stage: {
      heard: 'refused',
      words:
        'The accounts do not bear a wage yet. We suggest the help with hiring first; please come back when the lease is settled.',
      votes: { arvet: 'for', bouvier: 'for', cottin: 'abstain', dufour: 'for', rey: 'against' },
    },
  },
  {
    need: 'sav-bochet-prix',
    purpose: 'Acheter une plieuse numérique et former deux soudeurs.',
    amountEuros: 20_000,
    investmentEuros: 85_000,
    plan: [
      ['own', 'Apport des deux gérantes', 25_000],
      ['bank', 'Prêt', 40_000],
    ],
    uses: [['Plieuse', 85_000]],
    jobs: 3,
    baseline: { headcount: 9, turnoverEuros: 1_120_000 },
    opinion: '',
    stage: 'scheduled',
  },
  {
    need: 'sav-cormet-pannes',
    purpose: 'Passer en deux équipes : six embauches et un magasin de pièces.',
    amountEuros: 30_000,
    investmentEuros: 75_000,
    plan: [['bank', 'Prêt', 45_000]],
    uses: [['Magasin de pièces et outillage', 75_000]],
    jobs: 6,
    baseline: { headcount: 32, turnoverEuros: 4_100_000 },
    opinion: '',
    stage: 'complete',
  },
  {
    need: 'sav-trois-ecureuils-saisonniers',
    purpose: 'Loger huit saisonniers dans deux appartements pris à bail.',
    amountEuros: 25_000,
    investmentEuros: 45_000,
    plan: [['own', 'Apport', 20_000]],
    uses: [['Travaux et mobilier', 45_000]],
    jobs: 5,
    baseline: { headcount: 14, turnoverEuros: 980_000 },
    opinion: '',
    stage: 'submitted',
  },
  {
    need: 'sav-grand-replat-cave',
    purpose: 'Équiper la nouvelle cave d’affinage.',
    amountEuros: 30_000,
    investmentEuros: 120_000,
    plan: [],
    uses: [],
    jobs: 4,
    baseline: { headcount: 11, turnoverEuros: 1_480_000 },
    opinion: '',
    stage: 'draft',
  },
];
