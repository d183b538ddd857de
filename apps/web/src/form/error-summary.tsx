import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Notice } from '../design/notice';
import { dictionary, useWords } from '../i18n/dictionary';
import { type FieldProblemLine, flatErrors } from './flat-errors';
import { type ContractForm, fieldAt } from './use-contract-form';

const words = dictionary(
  { title: 'Quelques champs sont à corriger', one: 'Un point à corriger', colon: '\u00a0: ' },
  { title: 'Some fields need correcting', one: 'One thing to correct', colon: ': ' },
);

/** What is wrong, on top of the form and with the focus; each line names its field and leads to it. */
export function ErrorSummary<Input extends FieldValues, Output>({
  form,
}: {
  form: ContractForm<Input, Output>;
}) {
  const w = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const { submitCount, isSubmitting, errors } = form.formState;
  const { listen, changes } = form.shown;
  useSyncExternalStore(listen, changes, changes);
  const problems = inOrderOf(form, flatErrors(errors));
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
          {problems.map(({ path, message, field }) => (
            <li key={path}>
              {field && (
                <>
                  <a
                    href={`#${field.name}`}
                    onClick={(event) => {
                      event.preventDefault();
                      form.setFocus(field.name);
                    }}
                  >
                    {field.label}
                  </a>
                  {/[?!]$/.test(field.label) ? ' ' : w.colon}
                </>
              )}
              {message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** Each problem with its field, in the order in which the fields are read; first what is of no field. */
function inOrderOf<Input extends FieldValues, Output>(
  { shown }: ContractForm<Input, Output>,
  problems: FieldProblemLine[],
) {
  return problems
    .map((problem) => {
      const name = fieldAt(shown, problem.path);
      const found = name && shown.get(name);
      return {
        ...problem,
        element: found?.element.current,
        field: name && found && { name, label: found.label },
      };
    })
    .sort((one, other) => {
      if (!one.element || !other.element)
        return Number(Boolean(one.element)) - Number(Boolean(other.element));
      const where = one.element.compareDocumentPosition(other.element);
      return where & Node.DOCUMENT_POSITION_FOLLOWING
        ? -1
        : Math.sign(where & Node.DOCUMENT_POSITION_PRECEDING);
    });
}
