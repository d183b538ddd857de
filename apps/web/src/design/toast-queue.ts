import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

interface Said {
  text: string;
  undo?: { label: string; act(): void };
}
const STAYS_MS = 7_000;

export const toastQueue = new ToastQueue<Said>({ maxVisibleToasts: 3 });

/** Says what was just done; with `undo`, lets it be taken back. */
export function say(text: string, undo?: Said['undo']): void {
  toastQueue.add({ text, undo }, { timeout: STAYS_MS });
}
