import { DemoTerritory } from './types';

const HOST = {
  name: 'Hébergeur de démonstration',
  address: '1 rue des Essais, 73000 Chambéry',
  phone: '+33465710600',
};

export const TERRITORIES: readonly DemoTerritory[] = [
  {
    code: 'savoie',
    name: 'Savoie',
    departement: '73',
    senderName: 'Alizé Savoie',
    replyTo: 'animation.savoie@alize.test',
    languages: ['fr', 'en'],
    profile: {
      operator: {
        legalName: 'CCI de démonstration Savoie',
        legalForm: 'Établissement public',
        siren: '945135697',
        address: '5 rue des Exemples, 73000 Chambéry',
        phone: '+33465710601',
        email: 'contact.savoie@alize.test',
        publicationDirector: 'Hélène Morand, présidente',
      },
      host: HOST,
      data: {
        contact: 'donnees.savoie@alize.test',
        legalBasis: 'public_task',
        officer: 'appointed',
        officerContact: 'Paul Tissot, dpo.savoie@alize.test',
      },
      animator: { name: 'Fanny Blanc-Tailleur', phone: '+33465710636', days: 'lundi, mardi et jeudi' },
    },
  },
  {
    code: 'haute-savoie',
    name: 'Haute-Savoie',
    departement: '74',
    senderName: 'Alizé Haute-Savoie',
    replyTo: 'animation.haute-savoie@alize.test',
    languages: ['fr', 'en'],
    profile: {
      operator: {
        legalName: 'CCI de démonstration Haute-Savoie',
        legalForm: 'Établissement public',
        siren: '994212504',
        address: '8 avenue des Essais, 74000 Annecy',
        phone: '+33465710602',
        email: 'contact.haute-savoie@alize.test',
      },
      animator: { name: 'Rémi Lavorel', phone: '+33465710689' },
    },
  },
  {
    code: 'ain',
    name: 'Ain',
    departement: '01',
    senderName: 'Alizé Ain',
    replyTo: 'animation.ain@alize.test',
    languages: ['fr', 'en'],
    // As a territory that has just opened: its pages say what is missing.
    profile: {},
  },
];
