import { DemoTerritory } from './types';

export const TERRITORIES: readonly DemoTerritory[] = [
  {
    code: 'savoie',
    name: 'Savoie',
    departement: '73',
    senderName: 'Alizé Savoie',
    replyTo: 'animation.savoie@alize.test',
    languages: ['fr', 'en'],
  },
  {
    code: 'haute-savoie',
    name: 'Haute-Savoie',
    departement: '74',
    senderName: 'Alizé Haute-Savoie',
    replyTo: 'animation.haute-savoie@alize.test',
    languages: ['fr', 'en'],
  },
  {
    code: 'ain',
    name: 'Ain',
    departement: '01',
    senderName: 'Alizé Ain',
    replyTo: 'animation.ain@alize.test',
    languages: ['fr', 'en'],
  },
];
