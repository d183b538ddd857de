import { now } from '../i18n/now';

const place = (key: string): string => `draft.${key}`;
const keptAt = (key: string): string => `drafts-kept-at.${key}`;
/** A computer may be shared: names and telephones stay on it for a week after the last letter typed. */
const KEPT_MS = 7 * 86_400_000;

/** Drafts of before, and those whose time nobody noted, go. */
function forgetOldDrafts(): void {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(place('')))) {
    const name = key.slice(place('').length).replace(/\.skills$/, '');
    const kept = Number(localStorage.getItem(keptAt(name)));
    if (now().getTime() - kept > KEPT_MS) forgetDraft(name);
  }
}

/** What was typed here before and not sent; anything unreadable is no draft. */
export function readDraft(key: string): object {
  try {
    forgetOldDrafts();
    // A number field left empty is written as `null`: nothing was typed there.
    const kept: unknown = JSON.parse(localStorage.getItem(place(key)) ?? '{}', (_, value: unknown) =>
      value === null ? undefined : value,
    );
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

export function keepDraft(key: string, values: object): void {
  localStorage.setItem(place(key), JSON.stringify(values));
  localStorage.setItem(keptAt(key.replace(/\.skills$/, '')), String(now().getTime()));
}

/** Of the form, and of what else was kept under its name. */
export function forgetDraft(key: string): void {
  localStorage.removeItem(place(key));
  localStorage.removeItem(place(`${key}.skills`));
  localStorage.removeItem(keptAt(key));
}

/** Whether anything at all is kept on this device. */
export function hasDraft(): boolean {
  forgetOldDrafts();
  return Object.keys(localStorage).some((key) => key.startsWith(place('')));
}
