export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @throws when `condition` is still false after `seconds` */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  seconds = 120,
): Promise<void> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > seconds * 1000) throw new Error(`in vain for ${seconds} s: ${what}`);
    await pause(100);
  }
}
