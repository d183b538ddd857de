import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** What was typed here before and not sent; anything unreadable is no draft. */
export function readDraft(key: string): object {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`draft.${key}`) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

export const forgetDraft = (key: string): void => localStorage.removeItem(`draft.${key}`);

/** Keeps what is typed on this device until it is sent: a page left is found again as it was. */
export function useDraft<Input extends FieldValues, Output>(
  key: string,
  { watch }: UseFormReturn<Input, unknown, Output>,
): void {
  useEffect(() => {
    const { unsubscribe } = watch((values) => localStorage.setItem(`draft.${key}`, JSON.stringify(values)));
    return unsubscribe;
  }, [key, watch]);
}
