// Apart from the schemas: what runs before them reads these.

/** Choices of a reader, kept in cookies of the browser: the server follows them when it writes a page. */
export const READER_COOKIES = { locale: 'alize_locale', theme: 'alize_theme' } as const;
/** Colours chosen against those of the device; anything else chooses none. */
export const chosenColours = (kept: string | undefined): 'light' | 'dark' | undefined =>
  kept === 'light' || kept === 'dark' ? kept : undefined;

/** The id of the element that carries, as JSON, the facts of a page that the server wrote. */
export const FIRST_FACTS = 'first-facts';

/** The relation of a script that waits until what the server wrote is on the screen. */
export const AFTER_PAINT = 'after-paint';
