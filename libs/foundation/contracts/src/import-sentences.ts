import type { Locale } from './basics.contract';

/** What is said of a file, a row or a cell of an import; the api says them of the file, the page of its rows. */
export const IMPORT_SENTENCES: Record<string, Record<Locale, string>> = {
  'import/empty': { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  'import/too-large': {
    fr: 'Ce fichier dépasse 10 Mo. Enregistrez-le sans ses images, ou coupez-le en deux.',
    en: 'This file is over 10 MB. Save it without its pictures, or cut it in two.',
  },
  'import/unreadable': {
    fr: 'Ce fichier n’a pas pu être lu : il est peut-être coupé ou protégé par un mot de passe. Enregistrez-le à nouveau au format .xlsx.',
    en: 'This file could not be read: it may be cut or protected by a password. Save it again as .xlsx.',
  },
  'import/cut': {
    fr: 'Ce fichier s’arrête au milieu d’une ligne. Enregistrez-le à nouveau, puis recommencez.',
    en: 'This file stops in the middle of a row. Save it again, then start over.',
  },
  'import/old-workbook': {
    fr: 'C’est un ancien classeur Excel (.xls). Dans Excel : Enregistrer sous, Classeur Excel (.xlsx).',
    en: 'This is an old Excel workbook (.xls). In Excel: Save as, Excel Workbook (.xlsx).',
  },
  'import/not-a-table': {
    fr: 'Ce fichier n’est ni un classeur .xlsx ni un tableau .csv, quel que soit son nom.',
    en: 'This file is neither an .xlsx workbook nor a .csv table, whatever its name.',
  },
  'import/too-many-rows': {
    fr: 'Une feuille a plus de 20 000 lignes. Coupez-la en plusieurs fichiers.',
    en: 'A sheet has more than 20,000 rows. Cut it into several files.',
  },
  'import/no-table': {
    fr: 'Aucune feuille n’a de titres de colonnes que nous reconnaissons. Il en faut au moins deux, par exemple « Entreprise » et « Commune ».',
    en: 'No sheet has column titles we recognise. We need two at least, such as “Entreprise” and “Commune”.',
  },
  'import/subject-missing': {
    fr: 'Dites quelle colonne nomme l’entreprise, la personne ou l’organisme.',
    en: 'Say which column names the firm, the person or the organisation.',
  },
  'import/firm-missing': { fr: 'L’entreprise n’a pas de nom.', en: 'The firm has no name.' },
  'import/organisation-missing': { fr: 'L’organisme n’a pas de nom.', en: 'The organisation has no name.' },
  'import/employer-missing': {
    fr: 'Cette personne n’a pas d’organisme.',
    en: 'This person has no organisation.',
  },
  'import/volunteer-unnamed': {
    fr: 'Il faut un nom, un prénom, et un e-mail ou un téléphone.',
    en: 'A first name, a last name, and an e-mail or a telephone are needed.',
  },
  'import/contact-needed': {
    fr: 'Ce dossier attend de l’aide, et personne n’y est à la fois nommé et joignable.',
    en: 'This file waits for help, and nobody in it is both named and reachable.',
  },
  'import/commune-missing': {
    fr: 'La commune manque. Complétez-la, ou choisissez la commune des lignes qui n’en ont pas.',
    en: 'The commune is missing. Add it, or choose the commune of rows without one.',
  },
  'import/commune-unknown': { fr: 'Cette commune n’existe pas.', en: 'This commune does not exist.' },
  'import/commune-elsewhere': {
    fr: 'Cette commune n’est pas de votre territoire.',
    en: 'This commune is not in your territory.',
  },
  'import/siret-rounded': {
    fr: 'Excel a arrondi ce SIRET : ses derniers chiffres sont perdus. Mettez la colonne au format Texte et tapez-le à nouveau, ou videz la case.',
    en: 'Excel has rounded this SIRET: its last digits are lost. Make the column Text and type it again, or empty the cell.',
  },
  'import/siret-wrong': {
    fr: 'Ce n’est pas un SIRET : 14 chiffres, dont l’un est faux ou manque. Corrigez-le, ou videz la case.',
    en: 'This is no SIRET: 14 digits, one of which is wrong or missing. Correct it, or empty the cell.',
  },
  'import/email-of-another': {
    fr: 'Cette adresse e-mail est déjà celle d’une autre personne.',
    en: 'This e-mail address is already somebody else’s.',
  },
  'import/siren-only': {
    fr: 'C’est un SIREN : il est gardé en note, car il ne dit pas quel établissement.',
    en: 'This is a SIREN: it is kept as a note, for it does not tell which place.',
  },
  'import/phone-unread': {
    fr: 'Ce numéro n’a pas pu être lu : il est gardé en note.',
    en: 'This number could not be read: it is kept as a note.',
  },
  'import/email-unread': {
    fr: 'Ce n’est pas une adresse e-mail : c’est gardé en note.',
    en: 'This is no e-mail address: it is kept as a note.',
  },
  'import/contact-without-name': {
    fr: 'Il y a de quoi joindre quelqu’un, sans nom entier : c’est gardé en note.',
    en: 'Somebody could be reached, but no whole name is given: it is kept as a note.',
  },
  'import/contact-unreachable': {
    fr: 'Ni e-mail ni téléphone : la personne est gardée en note.',
    en: 'Neither e-mail nor telephone: the person is kept as a note.',
  },
  'import/status-unknown': {
    fr: 'Ce statut n’est pas connu : le dossier est repris comme clos, et rien n’est demandé à personne.',
    en: 'This status is not known: the file is taken as closed, and nothing is asked of anybody.',
  },
  'import/date-unread': {
    fr: 'Cette date n’a pas pu être lue : elle est gardée en note.',
    en: 'This date could not be read: it is kept as a note.',
  },
  'import/jobs-unread': {
    fr: 'Le nombre d’emplois n’a pas pu être lu : il est à dire sur le projet.',
    en: 'The number of jobs could not be read: say it on the project.',
  },
  'import/jobs-rounded': {
    fr: 'Le nombre d’emplois a été simplifié : vérifiez-le sur le projet.',
    en: 'The number of jobs was simplified: check it on the project.',
  },
  'import/headcount-unread': {
    fr: 'L’effectif n’a pas pu être lu : il est gardé en note.',
    en: 'The headcount could not be read: it is kept as a note.',
  },
  'import/volunteer-left': {
    fr: 'La remarque dit que cette personne est partie : aucune offre n’est préparée.',
    en: 'The remark says that this person has left: no offer is prepared.',
  },
  'import/volunteer-without-mail': {
    fr: 'Sans e-mail, cette personne ne pourra être sollicitée que par téléphone.',
    en: 'Without an e-mail, this person can only be asked by telephone.',
  },
};
