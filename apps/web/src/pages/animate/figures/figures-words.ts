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
    bars: {
      partners: 'Jours promis, notés et réservés',
      legend: ['notés', 'réservés', 'promis'],
      says: (name: string, noted: string, reserved: string, pledged: string) =>
        `${name} : notés ${noted}, réservés ${reserved}, promis ${pledged}`,
    },
    map: {
      title: 'Où sont les besoins, les offres et les entreprises aidées',
      legend: ['besoins ouverts', 'offres ouvertes', 'entreprises aidées'],
      commune: 'Commune',
      columns: ['Besoins ouverts', 'Offres ouvertes', 'Entreprises aidées'],
      says: (place: string, needs: number, offers: number, firms: number) =>
        `${place} · besoins ouverts : ${needs}, offres ouvertes : ${offers}, entreprises aidées : ${firms}`,
      note: (year: number) =>
        `Un point gris est une commune ; une petite commune est placée au centre de son intercommunalité. Besoins et offres d’aujourd’hui, entreprises aidées en ${year}.`,
      elsewhere: (needs: number, offers: number, firms: number) =>
        `Hors des communes du territoire · besoins : ${needs}, offres : ${offers}, entreprises aidées : ${firms}.`,
      table: (count: number) => (count < 2 ? `La commune en tableau` : `Les ${count} communes en tableau`),
      none: 'Rien à placer sur la carte cette année.',
    },
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
    bars: {
      partners: 'Days pledged, noted and reserved',
      legend: ['noted', 'reserved', 'pledged'],
      says: (name: string, noted: string, reserved: string, pledged: string) =>
        `${name}: noted ${noted}, reserved ${reserved}, pledged ${pledged}`,
    },
    map: {
      title: 'Where needs, offers and firms helped are',
      legend: ['open needs', 'open offers', 'firms helped'],
      commune: 'Commune',
      columns: ['Open needs', 'Open offers', 'Firms helped'],
      says: (place: string, needs: number, offers: number, firms: number) =>
        `${place} · open needs: ${needs}, open offers: ${offers}, firms helped: ${firms}`,
      note: (year: number) =>
        `A grey point is a commune; a small one stands at the centre of its group. Needs and offers of today, firms helped in ${year}.`,
      elsewhere: (needs: number, offers: number, firms: number) =>
        `Outside the communes of the territory · needs: ${needs}, offers: ${offers}, firms helped: ${firms}.`,
      table: (count: number) => (count === 1 ? 'The commune as a table' : `The ${count} communes as a table`),
      none: 'Nothing to place on the map this year.',
    },
  },
);
