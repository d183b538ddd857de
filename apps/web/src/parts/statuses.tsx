import {
  type MatchStatus,
  type MissionStatus,
  NEED_STAGES,
  type NeedStage,
  type OfferStatus,
} from '@alize/contracts';
import { Chip } from '../design/chip';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';

type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

/** Statuses as those who run the programme name them. */
export const statusWords = dictionary(
  {
    need: {
      submitted: 'À qualifier',
      open: 'Ouvert',
      matched: 'Avec quelqu’un',
      fulfilled: 'Satisfait',
      withdrawn: 'Retiré',
      rejected: 'Refusé',
      expired: 'Expiré',
    },
    match: {
      approved: 'Approuvée',
      asked: 'Réponse attendue',
      accepted: 'Accord de l’employeur attendu',
      introduced: 'Présentation faite',
      completed: 'Menée à bien',
      declined: 'Déclinée',
      expired: 'Sans réponse',
      cancelled: 'Annulée',
    },
    mission: {
      introduced: 'Premier contact attendu',
      contacted: 'En contact',
      started: 'Commencé',
      paused: 'En pause',
      done: 'Terminé',
      dropped: 'Arrêté',
    },
    offer: { draft: 'Brouillon', active: 'Ouverte', paused: 'Suspendue', withdrawn: 'Retirée' },
  },
  {
    need: {
      submitted: 'To qualify',
      open: 'Open',
      matched: 'With somebody',
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

const needTones: Record<NeedStage, Tone> = {
  submitted: 'warn',
  open: 'accent',
  asked: 'warn',
  accepted: 'warn',
  introduced: 'accent',
  running: 'good',
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

/** Not « matched » alone: somebody who is asked is not yet somebody who helps. */
export function NeedChip({ stage }: { stage: NeedStage }) {
  const { locale } = useLocale();
  return <Chip tone={needTones[stage]}>{NEED_STAGES[stage][locale]}</Chip>;
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
