import type { Ground } from '../../infra/embedded/ground';

interface Kept {
  ground: Ground;
  home: string;
}
declare global {
  /** Set-up and tear-down are loaded apart: only the process itself is common to them. */
  var groundOfTheRun: Kept | undefined;
}

export const keepGround = (kept: Kept): void => void (globalThis.groundOfTheRun = kept);
export const keptGround = (): Kept | undefined => globalThis.groundOfTheRun;
