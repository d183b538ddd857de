import { useConnection } from '../api/connection';
import { Notice } from '../design/notice';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary(
  {
    under: 'Envoi en cours…',
    noNetwork: 'Pas de réseau.',
    noAnswer: 'Alizé ne répond pas.',
    waits: 'Votre message partira tout seul dès son retour. Ne fermez pas cette page.',
    may: 'Vous pouvez continuer d’écrire : tout est gardé sur cet appareil, et partira dès son retour.',
  },
  {
    under: 'Sending…',
    noNetwork: 'No network.',
    noAnswer: 'Alizé does not answer.',
    waits: 'Your message will leave by itself as soon as it is back. Do not close this page.',
    may: 'You can go on writing: everything is kept on this device, and will leave as soon as it is back.',
  },
);

/** Beside the button that sends: whether it leaves, and what happens without a network. */
export function SendingLine({ isSending }: { isSending: boolean }) {
  const w = useWords(words);
  const connection = useConnection();
  const away = connection === 'offline' || connection === 'away';
  return (
    <div role="status">
      {away ? (
        <Notice tone="warn" title={connection === 'offline' ? w.noNetwork : w.noAnswer}>
          <p>{isSending ? w.waits : w.may}</p>
        </Notice>
      ) : (
        isSending && <p>{w.under}</p>
      )}
    </div>
  );
}
