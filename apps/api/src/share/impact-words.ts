/** Said by the page of a territory's figures and by its frame. */
export const impactWords = {
  fr: {
    title: (name: string) => `Alizé ${name} en chiffres`,
    asOf: (day: string) => `Depuis le premier appui, au ${day}.`,
    withheld: 'Pas publié : ce chiffre parlerait de trop peu d’entreprises.',
    of: (firms: number) => `Sur ${firms} entreprises.`,
    rule: 'Aucun chiffre n’est publié sur moins de trois entreprises, ni quand une seule en fait plus de 85 %.',
    measures: {
      firms: ['Entreprises mises en relation', 'Petites entreprises présentées à une personne volontaire.'],
      jobs_planned: [
        'Emplois prévus',
        'Emplois que ces entreprises disaient prévoir en écrivant leur projet, créés ou non depuis.',
      ],
      days: ['Jours donnés', 'Jours notés par les personnes volontaires, de 7 heures chacun.'],
    },
  },
  en: {
    title: (name: string) => `Alizé ${name} in figures`,
    asOf: (day: string) => `Since the first mission, as of ${day}.`,
    withheld: 'Not published: this figure would tell of too few firms.',
    of: (firms: number) => `Of ${firms} firms.`,
    rule: 'No figure is published of fewer than three firms, nor where one alone is more than 85% of it.',
    measures: {
      firms: ['Firms introduced', 'Small firms introduced to a volunteer.'],
      jobs_planned: [
        'Jobs planned',
        'Jobs that these firms planned when they wrote their project, created since or not.',
      ],
      days: ['Days given', 'Days noted by volunteers, of 7 hours each.'],
    },
  },
} as const;
