import { z } from 'zod';
import { Id } from './basics.contract';

/** Bytes of a file at most. */
export const STORED_BYTES_MAX = 10 * 1024 * 1024;

/** The file itself is the body of the request. */
export const UploadFile = z.object({
  /** As it is called on the disk of who sends it. */
  name: z.string().trim().min(1).max(255),
});
export type UploadFile = z.infer<typeof UploadFile>;

/** A document or picture kept with something. */
export const AttachedFile = z
  .object({
    id: Id,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    at: z.string(),
    /** Null: their account is gone. */
    by: z.string().nullable(),
  })
  .meta({ id: 'AttachedFile' });
export type AttachedFile = z.infer<typeof AttachedFile>;
