import { dictionary } from '../../../i18n/dictionary';

export const advanceActWords = dictionary(
  {
    back: 'Revenir',
    sign: {
      action: 'Convention signée',
      title: 'La convention est signée ?',
      text: 'Par l’entreprise et par qui tient le fonds. L’argent peut partir ensuite.',
      day: 'Signée le',
      done: 'Signature notée.',
    },
    disburse: {
      action: 'Avance versée',
      title: 'L’avance est versée ?',
      text: 'L’échéancier part de ce jour ; l’entreprise le reçoit par message.',
      day: 'Versée le',
      done: 'Versement noté.',
    },
    receive: {
      action: 'Noter un encaissement',
      title: 'Noter un encaissement',
      text: 'Il règle d’abord l’échéance la plus ancienne, même noté en retard.',
      amount: 'Montant reçu, en euros',
      day: 'Reçu le',
      reference: 'Référence de la banque',
      done: 'Encaissement noté.',
    },
    cancel: {
      action: 'Annuler l’avance',
      title: 'Annuler cette avance ?',
      text: 'L’entreprise y renonce, ou la décision n’a plus cours. Rien n’a été versé.',
      done: 'Avance annulée.',
    },
  },
  {
    back: 'Go back',
    sign: {
      action: 'Agreement signed',
      title: 'Is the agreement signed?',
      text: 'By the firm and by who holds the fund. The money may leave then.',
      day: 'Signed on',
      done: 'Signature noted.',
    },
    disburse: {
      action: 'Advance paid',
      title: 'Has the advance been paid?',
      text: 'The schedule counts from this day; the firm gets it by mail.',
      day: 'Paid on',
      done: 'Payment noted.',
    },
    receive: {
      action: 'Note a receipt',
      title: 'Note a receipt',
      text: 'It settles the oldest instalment first, even when it is noted late.',
      amount: 'Amount received, in euros',
      day: 'Received on',
      reference: 'Reference of the bank',
      done: 'Receipt noted.',
    },
    cancel: {
      action: 'Cancel the advance',
      title: 'Cancel this advance?',
      text: 'The firm gives it up, or the decision no longer holds. Nothing was paid.',
      done: 'Advance cancelled.',
    },
  },
);
