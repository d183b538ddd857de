import { z } from 'zod';
import { Id, PageQuery } from './basics.contract';

/** What is written down of what people do with accounts, rules and other people's data. Grows only. */
export const AuditAction = z.enum([
  'sign_in_requested',
  'signed_in',
  'email_changed',
  'signed_out',
  'role_given',
  'role_revoked',
  'policy_changed',
  'convention_created',
  'convention_changed',
  'pledge_agreed',
  'coverage_exported',
  'volunteers_exported',
  'list_exported',
  'recruitment_sheet_opened',
  'person_viewed',
  'profile_changed',
  'refusal_texts_changed',
  'file_imported',
  'territory_changed',
  'record_merged',
  'record_unmerged',
]);
export type AuditAction = z.infer<typeof AuditAction>;

export const AuditSubject = z.enum(['person', 'territory', 'convention', 'organisation']);
export type AuditSubject = z.infer<typeof AuditSubject>;

const Named = z.object({ id: Id, name: z.string() });

export const AuditEntry = z
  .object({
    id: Id,
    at: z.string(),
    action: AuditAction,
    /** Null: the system, or somebody who is not signed in. Without a name where the person is gone. */
    actor: Named.nullable(),
    subject: z.object({ type: AuditSubject, id: Id, name: z.string().nullable() }),
    territoryId: Id.nullable(),
    /** The role given or revoked; the list that was exported, and how many lines of it. */
    detail: z.string().nullable(),
    requestId: Id.nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** `personId`: who acted, or whom it was about. */
export const ListAudit = PageQuery.extend({
  action: AuditAction.optional(),
  personId: Id.optional(),
}).strict();
export type ListAudit = z.infer<typeof ListAudit>;
