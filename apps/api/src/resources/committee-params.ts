import { Id } from '@alize/contracts';
import { z } from 'zod';

export const MemberParam = z.object({ id: Id, memberId: Id });
export type MemberParam = z.infer<typeof MemberParam>;
