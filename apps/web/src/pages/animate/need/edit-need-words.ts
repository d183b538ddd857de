import { dictionary } from '../../../i18n/dictionary';

export const editNeedWords = dictionary(
  {
    title: 'Modifier la demande',
    lead: (firm: string) => `${firm}. Chaque changement est noté dans l’historique, avec votre nom.`,
    matched:
      'Quelqu’un est déjà sollicité : le classement de ce jour-là reste tel quel, et aucun message ne part.',
    oneLine: 'En une ligne',
    text: 'La demande, avec les mots de l’entreprise',
    skills: 'Compétences à chercher',
    noSkill: 'Aucune compétence choisie : ajoutez-en une.',
    read: (count: number) =>
      count === 1
        ? 'Une compétence est lue dans le texte, sans que personne l’ait confirmée.'
        : `${count} compétences sont lues dans le texte, sans que personne les ait confirmées.`,
    readHint:
      'Une compétence confirmée pèse davantage dans le classement. Retirez celles qui n’ont rien à y faire.',
    confirm: 'Confirmer ces compétences',
    confirmed: 'Compétences confirmées dès que vous enregistrez.',
    how: 'Où, combien, pour quand',
    mode: 'Où l’aide peut se faire',
    modes: { both: 'Peu importe', on_site: 'Dans l’entreprise', remote: 'À distance' },
    commune: 'Commune',
    sector: 'Secteur',
    noSector: 'Aucun',
    hours: 'Heures d’aide, en tout',
    hoursHint: '21 heures : trois journées',
    wanted: 'Personnes souhaitées',
    wantedBy: 'À commencer avant le',
    save: 'Enregistrer',
    saved: 'Demande enregistrée.',
    back: 'Revenir sans enregistrer',
  },
  {
    title: 'Change the request',
    lead: (firm: string) => `${firm}. Each change is kept in the history, with your name.`,
    matched:
      'Somebody has been asked already: the ranking of that day stays as it was, and no message leaves.',
    oneLine: 'In one line',
    text: 'The request, in the firm’s words',
    skills: 'Skills to look for',
    noSkill: 'No skill chosen: add one.',
    read: (count: number) =>
      count === 1
        ? 'One skill was read in the text, and nobody has confirmed it.'
        : `${count} skills were read in the text, and nobody has confirmed them.`,
    readHint: 'A confirmed skill weighs more in the ranking. Take away those that have no place here.',
    confirm: 'Confirm these skills',
    confirmed: 'Skills confirmed as soon as you save.',
    how: 'Where, how long, by when',
    mode: 'Where the help can take place',
    modes: { both: 'Either', on_site: 'At the firm', remote: 'Remotely' },
    commune: 'Commune',
    sector: 'Sector',
    noSector: 'None',
    hours: 'Hours of help, in all',
    hoursHint: '21 hours: three days',
    wanted: 'People wanted',
    wantedBy: 'To begin by',
    save: 'Save',
    saved: 'Request saved.',
    back: 'Go back without saving',
  },
);
