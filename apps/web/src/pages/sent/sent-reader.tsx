import { Sheet } from '../../design/sheet';
import { useWords } from '../../i18n/dictionary';
import { Reach } from '../../parts/reach';
import { sentWords } from './sent-words';

interface SentReaderProps {
  reader: { name: string; phone: string | null };
  territory: { name: string };
}

/** A name and a telephone: somebody, not a machine. */
export function SentReader({ reader, territory }: SentReaderProps) {
  const w = useWords(sentWords);
  const programme = w.whoText(territory.name);
  return (
    <Sheet title={w.who}>
      <Reach name={reader.name} email={null} phone={reader.phone} />
      {reader.name !== programme && <p>{programme}</p>}
    </Sheet>
  );
}
