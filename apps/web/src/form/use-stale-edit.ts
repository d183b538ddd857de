import { useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { isStale } from '../api/problem';
import type { ContractForm } from './use-contract-form';

/** A fact of a row in words, for saying what became of it. */
export interface Told {
  label: string;
  value: string;
}
export interface Change extends Told {
  before: string;
}

interface StaleEditOptions<Row, Input extends FieldValues, Output> {
  form: ContractForm<Input, Output>;
  /** The row as it was when the form opened. */
  first: Row;
  read(): Promise<Row>;
  /** With the version: the next save is made on the row as it was read last. */
  toInput(row: Row): DefaultValues<Input>;
  tell(row: Row): Told[];
}

/**
 * For a form on what somebody else may change meanwhile. A save refused as stale reads the row again: what was typed
 * stays, fields nobody touched here take what they are now, and `changes` says what the other person did.
 */
export function useStaleEdit<Row, Input extends FieldValues, Output>(
  options: StaleEditOptions<Row, Input, Output>,
): { changes: Change[] | null; refused(error: unknown): void } {
  const { form, first, read, toInput, tell } = options;
  const [row, setRow] = useState(first);
  const [changes, setChanges] = useState<Change[] | null>(null);
  // Read while drawing, or the form would not keep track of what was touched.
  void form.formState.dirtyFields;
  const catchUp = async () => {
    const latest = await read();
    setChanges(differences(tell(row), tell(latest)));
    setRow(latest);
    form.reset(toInput(latest), { keepDirtyValues: true });
  };
  return {
    changes,
    refused: (error) => {
      if (isStale(error)) catchUp().catch(form.refused);
      else form.refused(error);
    },
  };
}

function differences(before: Told[], now: Told[]): Change[] {
  return now.flatMap(({ label, value }) => {
    const was = before.find((each) => each.label === label)?.value ?? '';
    return was === value ? [] : [{ label, value, before: was }];
  });
}
