import { type Sentences, stuck, unknownThing } from './sentence';
import { STATUS_NAMES } from './status-names';

/** Of money that was lent. */
export const ADVANCES: Sentences = {
  'advance/not-found': unknownThing('Cette avance', 'advance'),
  'receipt/not-found': unknownThing('Cet encaissement', 'receipt'),
  'advance/unreachable-status': stuck('Cette avance', 'advance', STATUS_NAMES.advance),
  'decision/lapsed': {
    fr: 'La décision n’a plus cours à cette date : le comité doit se prononcer à nouveau.',
    en: 'The decision no longer holds on that day: the committee has to decide again.',
  },
  'decision/conditions-open': {
    fr: 'Une condition du comité n’est pas encore remplie : notez-la d’abord sur le dossier.',
    en: 'A condition of the committee is not met yet: note it on the request first.',
  },
  'receipt/duplicate-reference': {
    fr: 'Un encaissement porte déjà cette référence : c’est sans doute le même.',
    en: 'A receipt has this reference already: it is probably the same.',
  },
  'receipt/reversed-already': {
    fr: 'Cet encaissement est déjà annulé.',
    en: 'This receipt has been reversed already.',
  },
  'schedule/terms-invalid': {
    fr: 'Ces conditions ne donnent pas d’échéancier : vérifiez le montant, le nombre d’échéances et la date.',
    en: 'These terms make no schedule: check the amount, the number of instalments and the day.',
  },
  'schedule/too-many-instalments': {
    fr: 'Il y a plus d’échéances que d’argent à répartir.',
    en: 'There are more instalments than money to spread.',
  },
};
