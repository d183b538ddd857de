/** The `code` of a system or database error; works on errors of another realm (jest), where `instanceof` does not. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
