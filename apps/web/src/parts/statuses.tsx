import type { MatchStatus, MissionStatus, NeedStatus, OfferStatus } from '@alize/contracts';
import { Chip } from '../design/chip';
import { dictionary, useWords } from '../i18n/dictionary';

type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

/** Statuses as those who run the programme name them. */
export const statusWords = dictionary(
  {
    need: {
      submitted: 'À qualifier',
      open: 'Ouvert',
      matched: 'Accompagné',
      fulfilled: 'Satisfait',
      withdrawn: 'Retiré',
      rejected: 'Refusé',
      expired: 'Expiré',
    },
    match: {
      approved: 'Validée',
      asked: 'Réponse attendue',
      accepted: 'Accord de l’employeur attendu',
      introduced: 'Présentés',
      completed: 'Menée à bien',
      declined: 'Déclinée',
      expired: 'Sans réponse',
      cancelled: 'Annulée',
    },
    mission: {
      introduced: 'Premier contact attendu',
      contacted: 'En contact',
      started: 'Commencée',
      paused: 'En pause',
      done: 'Terminée',
      dropped: 'Arrêtée',
    },
    offer: { draft: 'Brouillon', active: 'Ouverte', paused: 'Suspendue', withdrawn: 'Retirée' },
  },
  {
    need: {
      submitted: 'To qualify',
      open: 'Open',
      matched: 'Being helped',
      fulfilled: 'Fulfilled',
      withdrawn: 'Withdrawn',
      rejected: 'Rejected',
      expired: 'Expired',
    },
    match: {
      approved: 'Approved',
      asked: 'Answer awaited',
      accepted: 'Employer’s agreement awaited',
      introduced: 'Introduced',
      completed: 'Completed',
      declined: 'Declined',
      expired: 'No answer',
      cancelled: 'Cancelled',
    },
    mission: {
      introduced: 'First contact awaited',
      contacted: 'In touch',
      started: 'Started',
      paused: 'Paused',
      done: 'Done',
      dropped: 'Stopped',
    },
    offer: { draft: 'Draft', active: 'Open', paused: 'Paused', withdrawn: 'Withdrawn' },
  },
);

const needTones: Record<NeedStatus, Tone> = {
  submitted: 'warn',
  open: 'accent',
  matched: 'good',
  fulfilled: 'good',
  withdrawn: 'plain',
  rejected: 'plain',
  expired: 'plain',
};
const matchTones: Record<MatchStatus, Tone> = {
  approved: 'accent',
  asked: 'warn',
  accepted: 'warn',
  introduced: 'good',
  completed: 'good',
  declined: 'plain',
  expired: 'plain',
  cancelled: 'plain',
};
const missionTones: Record<MissionStatus, Tone> = {
  introduced: 'warn',
  contacted: 'accent',
  started: 'accent',
  paused: 'warn',
  done: 'good',
  dropped: 'plain',
};
const offerTones: Record<OfferStatus, Tone> = {
  draft: 'plain',
  active: 'good',
  paused: 'warn',
  withdrawn: 'plain',
};

export function NeedChip({ status }: { status: NeedStatus }) {
  return <Chip tone={needTones[status]}>{useWords(statusWords).need[status]}</Chip>;
}
export function MatchChip({ status }: { status: MatchStatus }) {
  return <Chip tone={matchTones[status]}>{useWords(statusWords).match[status]}</Chip>;
}
export function MissionChip({ status }: { status: MissionStatus }) {
  return <Chip tone={missionTones[status]}>{useWords(statusWords).mission[status]}</Chip>;
}
export function OfferChip({ status }: { status: OfferStatus }) {
  return <Chip tone={offerTones[status]}>{useWords(statusWords).offer[status]}</Chip>;
}
