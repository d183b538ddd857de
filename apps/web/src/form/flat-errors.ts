export interface FieldProblemLine {
  path: string;
  message: string;
}

/** The tree of a form's errors as lines. */
export function flatErrors(errors: object, above = ''): FieldProblemLine[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null) return [];
    const path = above ? `${above}.${key}` : key;
    if (!('message' in error) || typeof error.message !== 'string') return flatErrors(error, path);
    return [{ path, message: error.message }];
  });
}
