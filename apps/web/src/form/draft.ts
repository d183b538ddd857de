const place = (key: string): string => `draft.${key}`;

/** What was typed here before and not sent; anything unreadable is no draft. */
export function readDraft(key: string): object {
  try {
    // A number field left empty is written as `null`: nothing was typed there.
    const kept: unknown = JSON.parse(localStorage.getItem(place(key)) ?? '{}', (_, value: unknown) =>
      value === null ? undefined : value,
    );
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

export const keepDraft = (key: string, values: object): void =>
  localStorage.setItem(place(key), JSON.stringify(values));

/** Of the form, and of what else was kept under its name. */
export function forgetDraft(key: string): void {
  localStorage.removeItem(place(key));
  localStorage.removeItem(place(`${key}.skills`));
}

/** Whether anything at all is kept on this device. */
export const hasDraft = (): boolean => Object.keys(localStorage).some((key) => key.startsWith(place('')));
