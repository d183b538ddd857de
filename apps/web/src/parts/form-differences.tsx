import type { FormDifference } from '@alize/contracts';
import { LinkButton } from '../design/link-button';
import { Notice } from '../design/notice';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';

type Field = keyof FormDifference;
const words = dictionary(
  {
    title: 'Le formulaire dit autre chose que la fiche',
    ask: 'Demandez à la personne ce qui est juste, puis corrigez sa fiche.',
    line: (what: string, form: string, known: string) =>
      `${what} sur le formulaire : ${form} · connu ici : ${known}`,
    fields: { name: 'Nom', phone: 'Téléphone', jobTitle: 'Fonction', organisation: 'Organisme' },
    nothing: 'rien',
    open: 'Ouvrir la fiche',
  },
  {
    title: 'The form says something else than the record',
    ask: 'Ask the person what is right, then correct their record.',
    line: (what: string, form: string, known: string) =>
      `${what} on the form: ${form} · known here: ${known}`,
    fields: { name: 'Name', phone: 'Telephone', jobTitle: 'Job', organisation: 'Organisation' },
    nothing: 'nothing',
    open: 'Open the record',
  },
);
const FIELDS: Field[] = ['name', 'phone', 'jobTitle', 'organisation'];

/** Where a form parts from what is known: somebody else may have written it, or the record is old. The animator decides. */
export function FormDifferences({ difference, personId }: { difference?: FormDifference; personId: string }) {
  const w = useWords(words);
  const f = useFormats();
  if (!difference) return null;
  const say = (field: Field, value: string) => (field === 'phone' ? f.phone(value) : value);
  const lines = FIELDS.flatMap((field) => {
    const { form, known } = difference[field] ?? {};
    return form ? [w.line(w.fields[field], say(field, form), known ? say(field, known) : w.nothing)] : [];
  });
  return (
    <Notice tone="warn" title={w.title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{w.ask}</p>
      <LinkButton to={`/animate/people/${personId}`} kind="second" small>
        {w.open}
      </LinkButton>
    </Notice>
  );
}
