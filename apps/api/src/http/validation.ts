import { badField, Problem } from '@alize/platform';
import { type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { Id } from '@alize/contracts';

type Issue = z.core.$ZodIssue;

/** A request that its schema refuses; every field at fault is named. */
export class InvalidInput extends Problem {
  constructor(readonly issues: readonly Issue[]) {
    super(400, 'input/invalid');
  }
}

export const validation = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new InvalidInput(issues.filter(isZodIssue)),
  });

/** PostgreSQL keeps a NUL in no text, whatever the field. */
export class NoNulCharacter implements PipeTransform {
  transform(value: unknown): unknown {
    const path = pathToNul(value);
    if (path !== undefined) throw badField(path, 'text/nul-character');
    return value;
  }
}

/** `skills.0.text`; empty for the value itself. */
function pathToNul(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? '' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const path = pathToNul(inner);
    if (path !== undefined) return path === '' ? key : `${key}.${path}`;
  }
  return undefined;
}

export const IdParam = z.object({ id: Id });
export type IdParam = z.infer<typeof IdParam>;

const isZodIssue = (issue: object): issue is Issue => 'code' in issue && 'message' in issue;
