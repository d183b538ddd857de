import { useSyncExternalStore } from 'react';

let waiting: Promise<void> | undefined;
let release: () => void = () => undefined;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Resolves when the person has signed in again; requests that met the lost session wait here, and are sent again. */
export function signedInAgain(): Promise<void> {
  waiting ??= new Promise((resolve) => {
    release = resolve;
  });
  tell();
  return waiting;
}

/** The session is there again: what waited goes on. */
export function sessionIsBack(): void {
  release();
  waiting = undefined;
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a request waits for the person to sign in again. */
export const useLostSession = (): boolean => useSyncExternalStore(subscribe, isLost, isLost);
const isLost = (): boolean => waiting !== undefined;
