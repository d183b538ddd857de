import { dayInWords, euros, momentInWords, timeInWords, typeset } from '@alize/contracts';
import type { CommitteeSession as SessionView, DecisionOutcome } from '@alize/contracts';
import type { Block, Paper } from '@alize/documents';
import { resultSentence } from './result-sentence';

export interface MinutesFacts {
  session: Pick<SessionView, 'number' | 'place' | 'members' | 'items' | 'chair'>;
  territoryName: string;
  startsAt: Date;
  openedAt: Date;
  closedAt: Date;
  attended: {
    name: string;
    organisation: string | null;
    mode: 'room' | 'remote';
    since: Date;
    until: Date | null;
  }[];
  proxies: { giver: string; holder: string }[];
  remarks: string;
}

const OUTCOMES: Record<DecisionOutcome, string> = {
  granted: 'Accordé',
  deferred: 'Reporté',
  refused: 'Refusé',
};
const MODES = { room: 'en salle', remote: 'à distance' };

/** Minutes are a French record, of what the sitting has written down already and what was said besides. */
export function minutesOf(facts: MinutesFacts): Paper {
  const { session, territoryName, startsAt, openedAt, closedAt, attended, proxies, remarks } = facts;
  const say = (text: string) => typeset(text, 'fr');
  const names = new Set(attended.map(({ name }) => name));
  const absent = session.members.filter(({ name }) => !names.has(name));
  const title = `Procès-verbal de la séance ${session.number}`;
  const blocks: Block[] = [
    { kind: 'address', lines: [`Comité d’Alizé ${territoryName}`] },
    { kind: 'title', text: title },
    {
      kind: 'facts',
      rows: [
        ['Séance du', momentInWords(startsAt, 'fr')],
        ['Lieu', session.place || 'À distance'],
        ['Ouverte à', timeInWords(openedAt, 'fr')],
        ['Levée à', timeInWords(closedAt, 'fr')],
        ['Présidence', session.chair ?? ''],
      ],
    },
    { kind: 'heading', text: 'Présences' },
    {
      kind: 'table',
      caption: 'Membres présents',
      columns: ['Nom', 'Organisme', 'Comment', 'De', 'À'],
      rows: attended.map(({ name, organisation, mode, since, until }) => [
        ...[name, organisation ?? '', MODES[mode], timeInWords(since, 'fr')],
        until ? timeInWords(until, 'fr') : '',
      ]),
    },
    ...(absent.length > 0
      ? [
          {
            kind: 'paragraph',
            text: `Absents ou excusés : ${absent.map(({ name }) => name).join(', ')}.`,
          } satisfies Block,
        ]
      : []),
    ...proxies.map(({ giver, holder }): Block => ({
      kind: 'paragraph',
      text: `${giver} a donné pouvoir à ${holder}.`,
    })),
    ...session.items.flatMap(itemBlocks),
    ...(remarks === ''
      ? []
      : ([
          { kind: 'heading', text: 'Autres points' },
          { kind: 'paragraph', text: remarks },
        ] satisfies Block[])),
    { kind: 'signature', lines: ['La présidence de la séance,', session.chair ?? ''] },
  ];
  return {
    title: say(title),
    language: 'fr',
    footer: say(`Alizé ${territoryName} · ${title}`),
    blocks: blocks.map((block) => ('text' in block ? { ...block, text: say(block.text) } : block)),
  };
}

function itemBlocks(item: MinutesFacts['session']['items'][number]): Block[] {
  const { position, firm, title, dossier, aside, poll, decision, status } = item;
  const lines = [
    ...(dossier
      ? [
          `Demande : ${euros(dossier.amountAskedCents, 'fr')} pour un projet de ${euros(dossier.investmentCents, 'fr')}.`,
        ]
      : []),
    ...aside.map(
      ({ name }) => `${name} s’est retirée ou retiré de ce point et n’a pris part ni au débat ni au vote.`,
    ),
    ...(poll ? [`Proposition mise aux voix : ${poll.motion}`] : []),
    ...(poll?.result ? [resultSentence(poll.result, 'fr')] : []),
    ...(poll?.votes.length
      ? [
          `Votes : ${poll.votes.map(({ name, choice }) => `${name}, ${{ for: 'pour', against: 'contre', abstain: 'abstention' }[choice]}`).join(' ; ')}.`,
        ]
      : []),
    ...(decision ? [decisionLine(decision)] : []),
    ...(status === 'not_reached' ? ['Ce point n’a pas été abordé ; il revient à une prochaine séance.'] : []),
  ];
  return [
    { kind: 'heading', text: `${position}. ${firm} : ${title}` },
    ...lines.map((text): Block => ({ kind: 'paragraph', text })),
    ...(decision && decision.conditions.length > 0
      ? [
          {
            kind: 'list',
            items: decision.conditions.map(({ text }) => typeset(`Condition : ${text}`, 'fr')),
          } satisfies Block,
        ]
      : []),
  ];
}

function decisionLine(decision: NonNullable<MinutesFacts['session']['items'][number]['decision']>): string {
  const { number, outcome, amountCents, instalments, deferralMonths, motive, question, validUntil } =
    decision;
  const parts = [
    `Décision ${number} : ${OUTCOMES[outcome].toLowerCase()}`,
    ...(amountCents === null ? [] : [euros(amountCents, 'fr')]),
    ...(instalments ? [`${instalments} échéances`] : []),
    ...(deferralMonths ? [`différé de ${deferralMonths} mois`] : []),
    ...(validUntil ? [`valable jusqu’au ${dayInWords(validUntil, 'fr')}`] : []),
  ];
  const why = [motive, question].filter((text) => text !== '').join(' ');
  return `${parts.join(', ')}.${why === '' ? '' : ` ${why}`}`;
}
