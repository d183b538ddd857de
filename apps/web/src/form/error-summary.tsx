import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Notice } from '../design/notice';
import { dictionary, useWords } from '../i18n/dictionary';
import { flatErrors } from './flat-errors';

const words = dictionary(
  { title: 'Quelques champs sont à corriger', one: 'Un point à corriger' },
  { title: 'Some fields need correcting', one: 'One thing to correct' },
);

/** What is wrong, on top of the form and with the focus; each line leads to its field. */
export function ErrorSummary<Input extends FieldValues, Output>({
  form,
}: {
  form: UseFormReturn<Input, unknown, Output>;
}) {
  const w = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const { submitCount, isSubmitting, errors } = form.formState;
  const problems = flatErrors(errors);
  const shown = submitCount > 0 && problems.length > 0;
  const refusal = problems.find(({ path }) => path === 'root')?.message;
  useEffect(() => {
    if (shown && !isSubmitting) box.current?.focus();
  }, [submitCount, isSubmitting, shown, refusal]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="bad" title={problems.length > 1 ? w.title : w.one}>
        <ul>
          {problems.map(({ path, message, focus }) => (
            <li key={path}>
              {focus ? (
                <a
                  href={`#${path}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focus();
                  }}
                >
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
