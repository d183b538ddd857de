import type { DemoActivity } from './types';

const BY = 'animation.savoie@alize.test';

/** What the animator of Savoie wrote down: notes, calls and things to do on her files. */
export const ACTIVITIES: readonly DemoActivity[] = [
  {
    ...{ by: BY, kind: 'call', about: { need: 'sav-dent-creuse-electricite' } },
    text: 'Très contente de la journée. Elle a déjà fait réparer deux joints de porte et demandé un devis pour le compresseur.',
    daysAgo: 43,
    withWhom: 'la dirigeante',
    minutes: 15,
    next: { text: 'Demander si elle accepte d’être citée au comité de pilotage', dueInDays: 3 },
  },
  {
    ...{ by: BY, kind: 'note', about: { need: 'sav-maille-boutique' } },
    text: 'Préfère qu’on l’appelle avant 9 h : ensuite l’atelier tourne et elle n’entend plus le téléphone.',
    daysAgo: 58,
  },
  {
    ...{ by: BY, kind: 'task', about: { need: 'sav-maille-boutique' } },
    text: 'Envoyer le modèle de convention de mise à disposition',
    dueInDays: 0,
    daysAgo: 4,
  },
  {
    ...{ by: BY, kind: 'call', about: { need: 'sav-lezardine-allemagne' } },
    text: 'Premier échange fait. Ils se voient la semaine prochaine pour relire les conditions du distributeur.',
    daysAgo: 27,
    withWhom: 'la personne volontaire',
    minutes: 8,
    next: { text: 'Prendre des nouvelles après leur rendez-vous', dueInDays: 7 },
  },
  {
    ...{ by: BY, kind: 'task', about: { need: 'sav-pistalog-questionnaire' } },
    text: 'Demander à la CCI si elle connaît quelqu’un en cybersécurité',
    dueInDays: -2,
    daysAgo: 7,
  },
  {
    ...{ by: BY, kind: 'note', about: { offer: 'sav-duc-goninaz-energie' } },
    text: 'Excellent avec les artisans. Ne pas le solliciter en août.',
    daysAgo: 44,
  },
  {
    ...{ by: BY, kind: 'note', about: { need: 'sav-pistalog-questionnaire' } },
    text: 'Le donneur d’ordre a l’air pressé, mais lui ne l’est pas : rester prudente sur la date.',
    isPrivate: true,
    daysAgo: 19,
  },
];
