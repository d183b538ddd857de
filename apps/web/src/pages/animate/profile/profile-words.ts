import type { ProfileField } from '@alize/contracts';
import { dictionary } from '../../../i18n/dictionary';

type Named = ProfileField | 'animator.days' | 'elsewhere.commerce' | 'elsewhere.crafts';
interface ProfileWords {
  parts: Record<'operator' | 'host' | 'data' | 'animator' | 'elsewhere', string>;
  hints: Record<'operator' | 'host' | 'data' | 'animator' | 'elsewhere', string>;
  fields: Record<Named, string>;
  more: Partial<Record<Named, string>>;
  officers: Record<'appointed' | 'none', string>;
  bases: Record<'request' | 'public_task' | 'legitimate_interest', string>;
  missing(count: number, names: string): string;
  complete: string;
  see: string;
}

/** Every field of a profile in words: one added to the contract does not compile without its own. */
export const profileWords = dictionary<ProfileWords>(
  {
    parts: {
      operator: 'L’opérateur',
      host: 'L’hébergeur',
      data: 'Les données personnelles',
      animator: 'Qui répond aux entreprises',
      elsewhere: 'Vers qui orienter une entreprise',
    },
    hints: {
      operator: 'Qui fait vivre le programme ici, publie ces pages et répond des données.',
      host: 'Sur les machines de qui l’installation tourne : votre service informatique le sait.',
      data: 'À qui l’on écrit pour lire, corriger ou effacer ce qui le concerne.',
      animator:
        'Publié sur la page du territoire : demandez l’accord de la personne. Donnez un numéro où l’on décroche.',
      elsewhere:
        'Indiqué à une entreprise que le programme n’aide pas, ou n’aide plus. Sans adresse, ce sont les pages nationales.',
    },
    fields: {
      'operator.legalName': 'Nom légal',
      'operator.legalForm': 'Forme juridique',
      'operator.siren': 'SIREN',
      'operator.address': 'Adresse du siège',
      'operator.phone': 'Téléphone du siège',
      'operator.email': 'Adresse e-mail de l’opérateur',
      'operator.publicationDirector': 'Direction de la publication',
      'host.name': 'Nom de l’hébergeur',
      'host.address': 'Adresse de l’hébergeur',
      'host.phone': 'Téléphone de l’hébergeur',
      'data.contact': 'Adresse e-mail pour les données',
      'data.legalBasis': 'Base légale',
      'data.officer': 'Délégué à la protection des données',
      'data.officerContact': 'Comment joindre ce délégué',
      'animator.name': 'Prénom et nom',
      'animator.phone': 'Téléphone',
      'animator.days': 'Jours de présence',
      'elsewhere.commerce': 'Page de la chambre de commerce et d’industrie',
      'elsewhere.crafts': 'Page de la chambre de métiers et de l’artisanat',
    },
    more: {
      'operator.legalForm': 'Par exemple : établissement public, association',
      'operator.publicationDirector':
        'Un nom et une fonction : c’est la personne qui répond de ce qui est publié',
      'data.legalBasis': 'Votre délégué ou votre juriste le sait',
      'data.officerContact': 'Un nom, une adresse e-mail ou un téléphone',
      'animator.days': 'Par exemple : lundi, mardi et jeudi',
      'elsewhere.commerce': 'L’adresse entière, par exemple https://www.savoie.cci.fr',
    },
    officers: { appointed: 'Désigné', none: 'Pas de délégué' },
    bases: {
      request: 'La demande de la personne',
      public_task: 'Une mission d’intérêt public',
      legitimate_interest: 'L’intérêt légitime de l’opérateur',
    },
    missing: (count, names) =>
      count === 1
        ? `Il manque une indication aux pages publiques, qui le disent : ${names}.`
        : `Il manque ${count} indications aux pages publiques, qui le disent : ${names}.`,
    complete: 'Compléter les mentions publiques',
    see: 'Voir les pages',
  },
  {
    parts: {
      operator: 'The operator',
      host: 'The hosting provider',
      data: 'Personal data',
      animator: 'Who answers firms',
      elsewhere: 'Where to send firms on to',
    },
    hints: {
      operator: 'Who runs the programme here, publishes these pages and answers for the data.',
      host: 'Whose machines the installation runs on: your IT department knows.',
      data: 'Whom people write to in order to read, correct or erase what concerns them.',
      animator:
        'Shown on the page of the territory: ask the person first. Give a number that somebody picks up.',
      elsewhere:
        'Given to a firm that the programme does not help, or no longer does. Without an address, the national pages.',
    },
    fields: {
      'operator.legalName': 'Legal name',
      'operator.legalForm': 'Legal form',
      'operator.siren': 'SIREN (company number)',
      'operator.address': 'Registered address',
      'operator.phone': 'Telephone of the registered office',
      'operator.email': 'E-mail address of the operator',
      'operator.publicationDirector': 'Publication director',
      'host.name': 'Name of the hosting provider',
      'host.address': 'Address of the hosting provider',
      'host.phone': 'Telephone of the hosting provider',
      'data.contact': 'E-mail address for data',
      'data.legalBasis': 'Legal basis',
      'data.officer': 'Data protection officer',
      'data.officerContact': 'How to reach this officer',
      'animator.name': 'First and last name',
      'animator.phone': 'Telephone',
      'animator.days': 'Days there',
      'elsewhere.commerce': 'Page of the chamber of commerce and industry',
      'elsewhere.crafts': 'Page of the chamber of trades and crafts',
    },
    more: {
      'operator.legalForm': 'For instance: public body, association',
      'operator.publicationDirector': 'A name and a function: who answers for what is published',
      'data.legalBasis': 'Your officer or your lawyer knows',
      'data.officerContact': 'A name, an e-mail address or a telephone',
      'animator.days': 'For instance: Monday, Tuesday and Thursday',
      'elsewhere.commerce': 'The whole address, for instance https://www.savoie.cci.fr',
    },
    officers: { appointed: 'Appointed', none: 'None' },
    bases: {
      request: 'The person’s own request',
      public_task: 'A task in the public interest',
      legitimate_interest: 'The operator’s legitimate interest',
    },
    missing: (count, names) =>
      count === 1
        ? `One thing is missing from the public pages, which say so: ${names}.`
        : `${count} things are missing from the public pages, which say so: ${names}.`,
    complete: 'Complete the public notices',
    see: 'See the pages',
  },
);
