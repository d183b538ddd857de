import { dictionary } from '../../../i18n/dictionary';

export const refusalWords = dictionary(
  {
    first:
      'Ce sont les réponses proposées au départ à chaque territoire. Modifiées, elles deviennent les vôtres.',
    one: (rank: number) => `Réponse ${rank}`,
    title: 'Nom, pour vous',
    text: 'Texte',
    language: 'Langue',
    languages: { fr: 'Français', en: 'Anglais' },
    add: 'Ajouter une réponse',
    remove: (title: string) => `Retirer ${title ? `« ${title} »` : 'cette réponse'}`,
    restart: 'Reprendre les réponses du départ',
    restarted: 'Réponses du départ reprises.',
  },
  {
    first: 'These are the answers every territory begins with. Once changed they are yours.',
    one: (rank: number) => `Answer ${rank}`,
    title: 'Name, for you',
    text: 'Text',
    language: 'Language',
    languages: { fr: 'French', en: 'English' },
    add: 'Add an answer',
    remove: (title: string) => `Remove ${title ? `“${title}”` : 'this answer'}`,
    restart: 'Go back to the first answers',
    restarted: 'Back to the first answers.',
  },
);
