import { dictionary } from '../../../i18n/dictionary';

export const directoryWords = dictionary(
  {
    title: 'Annuaire et réglages',
    lead: 'Les personnes, les organismes, les conventions, et les règles du territoire.',
    pages: {
      people: ['Personnes', 'Qui fait quoi dans le programme, et comment les joindre.'],
      organisations: [
        'Organismes et entreprises',
        'Grands groupes, écoles, fédérations, entreprises aidées.',
      ],
      conventions: [
        'Conventions et engagements',
        'Trois ans, des signataires, des jours et des euros promis.',
      ],
      figures: [
        'Chiffres de l’année',
        'Pour le comité de pilotage : entreprises, appuis, jours notés, à côté de l’année d’avant.',
      ],
      territory: ['Le territoire', 'Qui l’anime, comment ses messages sont signés, ses communes.'],
      policy: [
        'Règles du territoire',
        'Délais, accord de l’employeur, poids du classement : ce que chaque règle fait.',
      ],
      profile: [
        'Mentions publiques',
        'Ce que les pages publiques disent de qui fait vivre le territoire, et de qui répond des données.',
      ],
      refusals: [
        'Réponses prêtes',
        'Pour les entreprises que le programme n’aide pas : pourquoi, et vers qui se tourner.',
      ],
      imports: [
        'Reprendre un fichier',
        'Votre classeur Excel ou un tableau CSV : entreprises, volontaires, partenaires, besoins et notes.',
      ],
      mails: ['Messages', 'Ceux qui n’ont pas été remis, et les réponses que nous n’avons pas su rattacher.'],
      skills: ['Compétences et référentiels', 'Le catalogue avec lequel les textes sont lus.'],
      jobs: ['Tâches du système', 'Ce qui attend d’être fait, et ce qui a échoué.'],
      audit: [
        'Journal des accès',
        'Qui s’est connecté, a changé un rôle ou une règle, ouvert ou exporté des données.',
      ],
      territories: ['Territoires', 'Les territoires du programme ; en ouvrir un nouveau.'],
    },
    save: 'Enregistrer',
    saved: 'Enregistré.',
    back: 'Revenir',
    add: 'Ajouter',
    edit: 'Modifier',
    remove: 'Retirer',
    none: 'Rien ici encore',
  },
  {
    title: 'Directory and settings',
    lead: 'People, organisations, conventions, and the rules of the territory.',
    pages: {
      people: ['People', 'Who does what in the programme, and how to reach them.'],
      organisations: ['Organisations and firms', 'Large groups, schools, federations, firms helped.'],
      conventions: ['Conventions and promises', 'Three years, signatories, days and euros promised.'],
      figures: [
        'Figures of the year',
        'For the steering committee: firms, missions, days noted, beside the year before.',
      ],
      territory: ['The territory', 'Who runs it, how its mails are signed, its communes.'],
      policy: [
        'Rules of the territory',
        'Delays, the employer’s agreement, weights of the ranking: what each rule does.',
      ],
      profile: [
        'Public notices',
        'What public pages say of who runs the territory, and of who answers for data.',
      ],
      refusals: ['Ready answers', 'For firms the programme does not help: why, and whom to turn to.'],
      imports: [
        'Import a file',
        'Your Excel workbook or a CSV table: firms, volunteers, partners, needs and notes.',
      ],
      mails: ['Messages', 'Those not delivered, and the answers we could not place.'],
      skills: ['Skills and reference data', 'The catalogue texts are read with.'],
      jobs: ['Jobs of the system', 'What waits to be done, and what failed.'],
      audit: ['Audit trail', 'Who signed in, changed a role or a rule, opened or exported data.'],
      territories: ['Territories', 'The territories of the programme; open a new one.'],
    },
    save: 'Save',
    saved: 'Saved.',
    back: 'Go back',
    add: 'Add',
    edit: 'Change',
    remove: 'Remove',
    none: 'Nothing here yet',
  },
);
