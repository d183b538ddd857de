import { Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../design/button';
import { useWords } from '../../i18n/dictionary';
import { recordWords } from './record-words';

/** A record's fields, opened where they are read and closed again. */
export function EditInPlace({ children }: { children: ReactNode }) {
  const w = useWords(recordWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button
          small
          icon={<Pencil aria-hidden size={16} />}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          {open ? w.fold : w.change}
        </Button>
      </div>
      {open && children}
    </>
  );
}
