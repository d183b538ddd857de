import { Sheet } from '../../design/sheet';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { sentWords } from './sent-words';

interface SentReaderProps {
  reader: { name: string; phone: string | null };
  territory: { name: string };
}

/** A name and a telephone: somebody, not a machine. */
export function SentReader({ reader, territory }: SentReaderProps) {
  const w = useWords(sentWords);
  const f = useFormats();
  return (
    <Sheet title={w.who}>
      <p>
        <strong>{reader.name}</strong>
        {reader.name !== w.whoText(territory.name) && `, ${w.whoText(territory.name)}`}
      </p>
      {reader.phone && (
        <p>
          <a href={`tel:${reader.phone}`}>{f.phone(reader.phone)}</a>
        </p>
      )}
    </Sheet>
  );
}
