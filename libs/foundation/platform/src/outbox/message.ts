import type { z } from 'zod';

/** A fact that happened, named `thing.happened`; its payload is ids only, handlers reload what they need. */
export interface Message<Payload> {
  type: string;
  payload: z.ZodType<Payload>;
  /** People are written to about it: it waits with the act that published it, as long as that can be undone. */
  waits?: boolean;
}

const declared = new Map<string, Message<unknown>>();

export function defineMessage<Payload>(
  type: string,
  payload: z.ZodType<Payload>,
  { waits = false }: Partial<Pick<Message<Payload>, 'waits'>> = {},
): Message<Payload> {
  if (declared.has(type)) throw new Error(`message ${type} is defined twice`);
  const message = { type, payload, waits };
  declared.set(type, message);
  return message;
}

export const declaredMessageTypes = (): string[] => [...declared.keys()];
