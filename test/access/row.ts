import type { ActorName, Objects } from './access-world';

/**
 * A route and what each actor gets of an object of Savoie, in the order of `ACTORS`. `ok`: it is theirs, though the object
 * may be past changing (2xx, 302 or 409). Else the status of the refusal. Where a form is refused for whose object it
 * names, its code: `400:required`. One word alone is for everybody. Bars stand between strangers, Savoie, the Ain and administrators.
 */
export type Row = [route: string, expected: string, ask?: Ask];
export interface Ask {
  /** Which object a parameter of the path names, where the first segment does not say it. */
  ids?: Record<string, keyof Objects | ((actor: ActorName) => keyof Objects)>;
  query?: (objects: Objects) => string;
  body?: (objects: Objects) => object;
  /** The body, where it is a file. */
  file?: string;
  /** Asked last, one after the other: it ends the session it is asked with. */
  last?: true;
}

export const PDF = '%PDF-1.7';
