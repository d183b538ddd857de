import { useSyncExternalStore } from 'react';

/** `offline`: the device itself says that it has no network; `away`: nobody answers. */
type State = 'there' | 'away' | 'offline' | 'back';
const ASK_AGAIN_MS = 2_000;
const SAY_BACK_MS = 4_000;

let state: State = 'there';
const listeners = new Set<() => void>();

function move(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

/** A request found nobody: from now on the server is asked whether it lives, until it answers. */
export function serverIsAway(): void {
  if (isAway()) return;
  move(unconnected());
  setTimeout(() => void askAgain(), ASK_AGAIN_MS);
}

/** Nothing reaches the server at this moment. */
const isAway = (): boolean => state === 'away' || state === 'offline';
const unconnected = (): 'away' | 'offline' => (navigator.onLine ? 'away' : 'offline');

async function askAgain(): Promise<void> {
  const answer = await fetch('/health/live').catch(() => undefined);
  if (!answer?.ok) {
    if (state !== unconnected()) move(unconnected());
    return void setTimeout(() => void askAgain(), ASK_AGAIN_MS);
  }
  move('back');
  setTimeout(() => state === 'back' && move('there'), SAY_BACK_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const connectionState = (): State => state;
export const useConnection = (): State => useSyncExternalStore(subscribe, connectionState, connectionState);
export const onConnection = subscribe;

// Told at once, before anything is asked for in vain.
if (typeof window !== 'undefined') window.addEventListener('offline', serverIsAway);
