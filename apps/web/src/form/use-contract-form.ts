import { issueSentence } from '@alize/contracts';
import { useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  get,
  set,
  useForm,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { isProblem, ServerAway } from '../api/problem';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';
import { ShownFields } from './shown-fields';

const words = dictionary(
  {
    away: 'Alizé ne répond pas pour le moment. Ce que vous avez écrit est gardé : réessayez dans un instant.',
    failed: 'Une erreur s’est produite. Ce que vous avez écrit est gardé : réessayez.',
  },
  {
    away: 'Alizé does not answer at the moment. What you wrote is kept: try again shortly.',
    failed: 'Something went wrong. What you wrote is kept: try again.',
  },
);

export interface ContractForm<Input extends FieldValues, Output> extends UseFormReturn<
  Input,
  unknown,
  Output
> {
  /** What each field that is shown is called, and what takes the focus for it. */
  shown: ShownFields<FieldPath<Input>>;
  /** What fields have to finish before the form is checked: the search for a commune that was typed and not picked. */
  settling: Set<() => Promise<void>>;
  /** For `onSubmit`: checks by the contract, then hands over what the api takes. */
  submit(act: (output: Output) => void): (event: React.FormEvent) => void;
  /** Shows what the api refused: beside its field where it names one, on top otherwise. */
  refused(error: unknown): void;
}

/** A form whose rules and sentences are those of the api: the same schema, the same words beside the field. */
export function useContractForm<Schema extends z.ZodType<unknown, FieldValues>>(
  schema: Schema,
  {
    defaultValues,
    complete = (values) => values,
    madeFrom = {},
  }: {
    defaultValues: DefaultValues<z.input<Schema>>;
    /** Adds what the person need not be asked for, before the contract looks. */
    complete?: (values: z.input<Schema>) => unknown;
    /** Where `complete` takes what was left empty from: what is wrong with it is said there. */
    madeFrom?: Partial<Record<FieldPath<z.input<Schema>>, FieldPath<z.input<Schema>>>>;
  },
): ContractForm<z.input<Schema>, z.output<Schema>> {
  const { locale } = useLocale();
  const w = useWords(words);
  const [shown] = useState(() => new ShownFields<FieldPath<z.input<Schema>>>());
  const [settling] = useState(() => new Set<() => Promise<void>>());
  const sources: Partial<Record<string, string>> = madeFrom;
  const placeOf = (path: string, values: z.input<Schema>): string =>
    get(values, path) ? path : (sources[path] ?? path);
  const form = useForm<z.input<Schema>, unknown, z.output<Schema>>({
    defaultValues,
    // Never when a field is left: a line that grows there moves the button from under the finger.
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
    resolver: (values) => {
      const parsed = schema.safeParse(withoutBlanks(complete(values)));
      if (parsed.success) return { values: parsed.data, errors: {} };
      const errors: FieldErrors<z.input<Schema>> = {};
      const issues = parsed.error.issues.map((issue) => {
        const path = issue.path.join('.') || 'root';
        return { issue, path, place: placeOf(path, values) };
      });
      // What is wrong with a field itself says more than what could not be made from it.
      const direct = issues.filter(({ path, place }) => path === place);
      for (const { issue, place } of [...direct, ...issues])
        if (!get(errors, place))
          set(errors, place, { type: issue.code, message: issueSentence(issue, locale) });
      return { values: {}, errors };
    },
  });
  return {
    ...form,
    shown,
    settling,
    submit: (act) => (event) => {
      event.preventDefault();
      void Promise.all([...settling].map((settle) => settle())).then(() =>
        form.handleSubmit((output) => act(output))(event),
      );
    },
    refused: (error) => {
      const fields = isProblem(error) ? error.fields : [];
      const elsewhere = fields.filter(({ path, message }) => {
        const place = placeOf(path, form.getValues());
        if (!isShown(shown, place)) return true;
        form.setError(place, { message });
        return false;
      });
      const detail = isProblem(error) ? error.message : error instanceof ServerAway ? w.away : w.failed;
      if (fields.length === 0 || elsewhere.length > 0)
        form.setError('root', { message: elsewhere[0]?.message ?? detail });
    },
  };
}

/** A field left empty is a field not sent: the contract says whether it may be. What is `null` is meant: it is cleared. */
function withoutBlanks(value: unknown): unknown {
  if (value === '') return undefined;
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return Number.isNaN(value) ? undefined : value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutBlanks(each)]));
}

/** The field that shows a path, or what the path lies in; a form need not show all that the api may name. */
export const fieldAt = <Name extends string>(shown: ShownFields<Name>, path: string): Name | undefined =>
  [...shown.keys()].find((name) => `${path}.`.startsWith(`${name}.`));

const isShown = <Name extends string>(shown: ShownFields<Name>, path: string): path is Name =>
  fieldAt(shown, path) !== undefined;
