import { useEffect, useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';

/**
 * A field's text once it has stood still for `ms`. While one types, whoever asks is not drawn again: a form that asks
 * would draw all its fields at each key.
 */
export function useSettled<Input extends FieldValues, Output>(
  { getValues, watch }: UseFormReturn<Input, unknown, Output>,
  name: FieldPath<Input>,
  ms = 500,
): string {
  const [settled, setSettled] = useState<string>(() => getValues(name) ?? '');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(getValues(name) ?? ''), ms);
    };
    // What the field was given before anybody listened counts as well.
    settle();
    const { unsubscribe } = watch((_, { name: changed }) => void (changed !== name || settle()));
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [getValues, watch, name, ms]);
  return settled;
}
