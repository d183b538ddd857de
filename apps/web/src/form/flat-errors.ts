export interface FieldProblemLine {
  path: string;
  message: string;
  focus?: () => void;
}

/** The tree of a form's errors as lines, in the order of its fields. */
export function flatErrors(errors: object, above = ''): FieldProblemLine[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null) return [];
    const path = above ? `${above}.${key}` : key;
    if (!('message' in error) || typeof error.message !== 'string') return flatErrors(error, path);
    return [{ path, message: error.message, focus: focusOf(error) }];
  });
}

function focusOf(error: object): (() => void) | undefined {
  const field: unknown = 'ref' in error ? error.ref : undefined;
  if (typeof field !== 'object' || field === null || !('focus' in field)) return undefined;
  const { focus } = field;
  return typeof focus === 'function' ? () => focus.call(field) : undefined;
}
