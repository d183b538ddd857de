/** What a wait gives that took too long. */
export const LATE = Symbol('late');

/** What the work comes to, or `LATE` after so many milliseconds; it goes on then, and nobody waits for it. */
export function within<T>(work: Promise<T>, milliseconds: number): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
