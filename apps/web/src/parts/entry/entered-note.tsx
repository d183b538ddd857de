import type { EnteredFor } from '@alize/contracts';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import { sourceWords } from './source-words';

const words = dictionary(
  {
    title: 'Origine',
    by: (name: string) => `Saisi par ${name}`,
    sentBy: (who: string) => `Envoi de ${who}`,
  },
  {
    title: 'Origin',
    by: (name: string) => `Entered by ${name}`,
    sentBy: (who: string) => `Sent by ${who}`,
  },
);

/** How what somebody entered for somebody else came in. */
export function EnteredNote({ entered: { source, sentBy, by } }: { entered: EnteredFor }) {
  const w = useWords(words);
  const sources = useWords(sourceWords);
  return (
    <Stack gap={1}>
      <h2>{w.title}</h2>
      <p>{[sources[source], ...(sentBy ? [w.sentBy(sentBy)] : []), ...(by ? [w.by(by)] : [])].join(' · ')}</p>
    </Stack>
  );
}
