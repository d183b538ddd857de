import { dictionary } from '../../i18n/dictionary';

export const editNeedWords = dictionary(
  {
    title: 'Modifier mon besoin',
    above: 'Mon projet',
    oneLine: 'En une ligne',
    text: 'Racontez-le comme à un collègue',
    skills: 'Compétences',
    mode: 'Où l’aide peut-elle se faire ?',
    modes: { both: 'Peu importe', on_site: 'Dans nos locaux', remote: 'À distance' },
    hours: 'Combien d’heures d’aide, en tout ?',
    hoursHint: '21 heures : trois journées',
    wantedBy: 'À commencer avant quelle date ?',
    save: 'Enregistrer',
    saved: 'Besoin enregistré.',
    back: 'Revenir sans enregistrer',
  },
  {
    title: 'Change my need',
    above: 'My project',
    oneLine: 'In one line',
    text: 'Tell it as you would to a colleague',
    skills: 'Skills',
    mode: 'Where can the help take place?',
    modes: { both: 'Either', on_site: 'At our place', remote: 'Remotely' },
    hours: 'How many hours of help, in all?',
    hoursHint: '21 hours: three days',
    wantedBy: 'To begin by what date?',
    save: 'Save',
    saved: 'Need saved.',
    back: 'Go back without saving',
  },
);
