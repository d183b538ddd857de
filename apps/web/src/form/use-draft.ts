import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { keepDraft } from './draft';

/** Keeps what is typed on this device until it is sent: a page left is found again as it was. */
export function useDraft<Input extends FieldValues, Output>(
  key: string,
  { watch }: UseFormReturn<Input, unknown, Output>,
): void {
  useEffect(() => {
    const { unsubscribe } = watch((values) => keepDraft(key, values));
    return unsubscribe;
  }, [key, watch]);
}
