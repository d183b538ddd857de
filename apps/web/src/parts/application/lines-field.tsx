import type { ReactNode } from 'react';
import { Button } from '../../design/button';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { applicationWords } from './application-words';

interface LinesFieldProps<Line> {
  name: string;
  lines: Line[];
  blank: Line;
  onChange(lines: Line[]): void;
  children(line: Line, change: (line: Line) => void): ReactNode;
}

/** Lines of one kind: each with its fields, one more below. */
export function LinesField<Line>({ name, lines, blank, onChange, children }: LinesFieldProps<Line>) {
  const w = useWords(applicationWords);
  return (
    <Stack gap={2}>
      {lines.map((line, index) => (
        // Lines have no name of their own, and none moves.
        <div role="group" key={index} aria-label={`${name} ${index + 1}`}>
          <Stack row gap={1}>
            {children(line, (changed) => onChange(lines.map((each, at) => (at === index ? changed : each))))}
            <Button
              small
              kind="plain"
              aria-label={`${w.remove} : ${name} ${index + 1}`}
              onPress={() => onChange(lines.filter((_, at) => at !== index))}
            >
              {w.remove}
            </Button>
          </Stack>
        </div>
      ))}
      <div>
        <Button small aria-label={`${w.add} : ${name}`} onPress={() => onChange([...lines, blank])}>
          {w.add}
        </Button>
      </div>
    </Stack>
  );
}
