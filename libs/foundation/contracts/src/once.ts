/** Made at the first call and kept: formats of dates and numbers cost milliseconds each, on a phone more. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
