import { isSingular, type Locale, type PollResult } from '@alize/contracts';

const counted = (count: number, one: string, other: string, locale: Locale): string =>
  `${count} ${isSingular(count, locale) ? one : other}`;

const SAY = {
  fr: {
    adopted: 'Adopté',
    not: 'Non adopté',
    for: (n: number) => `${counted(n, 'voix', 'voix', 'fr')} pour`,
    against: (n: number) => `${n} contre`,
    abstain: (n: number) => counted(n, 'abstention', 'abstentions', 'fr'),
    casting: 'Voix prépondérante de la présidence.',
    majority: {
      cast: 'Majorité des voix exprimées.',
      entitled_present: 'Majorité des voix présentes ou représentées.',
      in_office: 'Majorité des membres en fonction.',
    },
    quorum: ({ present, inOffice, quorum }: PollResult) =>
      `${counted(present, 'membre présent', 'membres présents', 'fr')} sur ${inOffice}, quorum de ${quorum} atteint.`,
    aside: (n: number) => (n === 1 ? 'Une personne s’est retirée.' : `${n} personnes se sont retirées.`),
  },
  en: {
    adopted: 'Adopted',
    not: 'Not adopted',
    for: (n: number) => `${n} for`,
    against: (n: number) => `${n} against`,
    abstain: (n: number) => counted(n, 'abstention', 'abstentions', 'en'),
    casting: 'By the casting vote of the chair.',
    majority: {
      cast: 'Majority of the votes cast.',
      entitled_present: 'Majority of the voices present or represented.',
      in_office: 'Majority of the members in office.',
    },
    quorum: ({ present, inOffice, quorum }: PollResult) =>
      `${counted(present, 'member', 'members', 'en')} of ${inOffice} present, quorum of ${quorum} met.`,
    aside: (n: number) => (n === 1 ? 'One person stood aside.' : `${n} people stood aside.`),
  },
};

/** How a vote came out, with the base it was counted on: as minutes and screens say it. */
export function resultSentence(result: PollResult, locale: Locale): string {
  const say = SAY[locale];
  const { abstain, aside, adopted, castingVote } = result;
  const votes = [
    say.for(result.for),
    say.against(result.against),
    ...(abstain > 0 ? [say.abstain(abstain)] : []),
  ];
  return [
    `${adopted ? say.adopted : say.not}${locale === 'fr' ? ' : ' : ': '}${votes.join(', ')}.`,
    ...(castingVote ? [say.casting] : []),
    say.majority[result.majority],
    say.quorum(result),
    ...(aside > 0 ? [say.aside(aside)] : []),
  ].join(' ');
}
