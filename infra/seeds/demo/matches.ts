import type { DemoMatch } from './types';

/** Who was put together with whom, and how far they have come: each stage an animator meets, in each territory some. */
export const MATCHES: readonly DemoMatch[] = [
  {
    need: 'sav-dent-creuse-electricite',
    offer: 'sav-duc-goninaz-energie',
    goes: 'done',
    days: [
      {
        hours: 6,
        words: 'Relevés sur les chambres froides et le compresseur, puis un plan en trois étapes.',
      },
    ],
    rating: 'well',
    words:
      'En une journée nous avons trouvé un quart de la facture. Il a parlé à l’équipe avec des mots simples.',
  },
  {
    need: 'sav-maille-boutique',
    offer: 'sav-jacquier-boutique',
    goes: 'started',
    days: [{ hours: 2.5, words: 'Les fiches produits : photos, tailles, délais de livraison.' }],
  },
  { need: 'sav-lezardine-allemagne', offer: 'sav-raghunathan-export', goes: 'contacted' },
  { need: 'ain-reyssouze-enseigne', offer: 'ain-pauget-ifs', goes: 'asked' },
  { need: 'sav-pistalog-questionnaire', offer: 'sav-pachoud-cyber', goes: 'declined', reason: 'no_time' },
  {
    need: 'hs-gruaz-ravex-reglages',
    offer: 'hs-pasquier-smed',
    goes: 'started',
    days: [{ hours: 4, words: 'Un réglage filmé et décortiqué avec les deux régleurs.' }],
  },
  { need: 'ain-josserand-retards', offer: 'ain-convert-ordonnancement', goes: 'introduced' },
  {
    need: 'ain-metaldombe-logiciel',
    offer: 'ain-yildiz-erp',
    goes: 'done',
    days: [{ hours: 5, words: 'Cahier des charges et grille de comparaison.' }],
    rating: 'so_so',
    words: 'Utile pour choisir, un peu court pour démarrer.',
  },
];
