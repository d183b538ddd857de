import { Problem } from '@alize/platform';
import { StandardSchemaValidationPipe } from '@nestjs/common';
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

export const IdParam = z.object({ id: Id });
export type IdParam = z.infer<typeof IdParam>;

const isZodIssue = (issue: object): issue is Issue => 'code' in issue && 'message' in issue;
