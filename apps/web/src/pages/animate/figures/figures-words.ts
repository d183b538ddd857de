import { dictionary } from '../../../i18n/dictionary';

export const figuresWords = dictionary(
  {
    title: (territory: string, year: number) => `Chiffres de ${year} · ${territory}`,
    lead: (asOf: string, before: number) =>
      `Comptés dans les dossiers le ${asOf}, à côté de ${before}. Un jour réservé n’est pas un jour donné.`,
    year: 'Année',
    file: 'Classeur (XLSX)',
    print: 'Imprimer',
    figure: 'Chiffre',
    definition: 'Ce qu’il compte',
    of: (count: string) => `(n = ${count})`,
    who: 'Partenaire',
    group: { sectors: 'Secteur', epcis: 'Intercommunalité', sizes: 'Effectif' },
    subsidiaries:
      'Une filiale qui n’a rien promis compte avec son groupe. Les jours sont ceux de l’année où ils ont été notés, pas de celle de la présentation.',
    groupText:
      'Les entreprises, comme leur fiche les décrit aujourd’hui : complétez-la là où rien n’est renseigné.',
    none: 'Rien à compter pour ces deux années.',
    empty: '–',
  },
  {
    title: (territory: string, year: number) => `Figures of ${year} · ${territory}`,
    lead: (asOf: string, before: number) =>
      `Counted in the files on ${asOf}, beside ${before}. A day reserved is not a day given.`,
    year: 'Year',
    file: 'Workbook (XLSX)',
    print: 'Print',
    figure: 'Figure',
    definition: 'What it counts',
    of: (count: string) => `(n = ${count})`,
    who: 'Partner',
    group: { sectors: 'Sector', epcis: 'Group of communes', sizes: 'Employees' },
    subsidiaries:
      'A subsidiary that pledged nothing counts with its group. Days are of the year in which they were noted, not of that of the introduction.',
    groupText: 'Firms, as their record describes them today: complete it where nothing is said.',
    none: 'Nothing to count for these two years.',
    empty: '–',
  },
);
