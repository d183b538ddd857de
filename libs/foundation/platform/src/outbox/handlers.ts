import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { z } from 'zod';
import type { Lane } from '../queue/lane';
import { declaredMessageTypes, type Message } from './message';

/** What a handler was called in an earlier release: what is on its way under that name still reaches it. */
export interface HandlerAlias<Payload> {
  id: string;
  /** The former type of the message, where that was renamed too: such a message that no relay has seen comes here. */
  type?: string;
  /** Reads the payload of that time and makes it the one of today. */
  payload: z.ZodType<Payload>;
}
interface Subscription {
  message: Message<unknown>;
  id: string;
  aliases: HandlerAlias<unknown>[];
  lane: Lane;
}
export interface Handler {
  id: string;
  lane: Lane;
  run(payload: unknown): Promise<void>;
}

const subscriptions = Reflector.createDecorator<Subscription[]>();

/**
 * Subscribes a method to a message under an id that never changes: it names the job in the queue and in the database.
 * Whoever renames it all the same gives the former name as an alias.
 * @param lane `urgent` for what somebody waits for at a screen, `bulk` for what nobody does
 */
export function On<Payload>(
  message: Message<Payload>,
  id: string,
  aliases: HandlerAlias<Payload>[] = [],
  lane: Lane = 'ordinary',
) {
  return (
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<(payload: Payload) => Promise<void>>,
  ): void => {
    for (const each of [id, ...aliases.map((alias) => alias.id)])
      if (!/^[a-z][a-z0-9-]*$/.test(each)) throw new Error(`handler id ${each} is not kebab-case`);
    subscriptions([{ message, id, aliases, lane }])(target, name, descriptor);
  };
}

/** All `@On` methods of a process. A message without handler, or a handler id used twice, stops the start. */
@Injectable()
export class Handlers {
  private readonly byType = new Map<string, Handler[]>();
  private readonly byId = new Map<string, Handler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  collect(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null || !Object.getPrototypeOf(instance)) continue;
      const prototype: Record<string, unknown> = Object.getPrototypeOf(instance);
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (typeof method !== 'function') continue;
        for (const subscription of this.reflector.get(subscriptions, method) ?? [])
          this.add(subscription, (payload) => Promise.resolve(Reflect.apply(method, instance, [payload])));
      }
    }
    const orphans = declaredMessageTypes().filter((type) => !this.byType.has(type));
    if (orphans.length > 0) throw new Error(`no handler for ${orphans.join(', ')}`);
  }

  /** Every handler here, with the type it listens to; a type of a newer release has none yet, and must wait. */
  subscribed(): { type: string; handler: string }[] {
    return [...this.byType].flatMap(([type, handlers]) => handlers.map(({ id }) => ({ type, handler: id })));
  }

  get(id: string): Handler | undefined {
    return this.byId.get(id);
  }

  /** Every id that a delivery may carry, those of earlier releases among them. */
  ids(): string[] {
    return [...this.byId.keys()];
  }

  /** Ids of this lane's handlers, and the types of messages that they listen to. */
  inLane(lane: Lane): { ids: string[]; types: string[] } {
    const isInLane = (handler: Handler) => handler.lane === lane;
    return {
      ids: [...this.byId.values()].filter(isInLane).map(({ id }) => id),
      types: [...this.byType].filter(([, handlers]) => handlers.some(isInLane)).map(([type]) => type),
    };
  }

  private add(
    { message, id, aliases, lane }: Subscription,
    call: (payload: unknown) => Promise<unknown>,
  ): void {
    this.register({ id, lane }, message.payload, call, message.type);
    for (const alias of aliases) this.register({ id: alias.id, lane }, alias.payload, call, alias.type);
  }

  private register(
    { id, lane }: Pick<Handler, 'id' | 'lane'>,
    schema: z.ZodType<unknown>,
    call: (payload: unknown) => Promise<unknown>,
    type: string | undefined,
  ): void {
    if (this.byId.has(id)) throw new Error(`handler id ${id} is used twice`);
    const handler = { id, lane, run: async (payload: unknown) => void (await call(schema.parse(payload))) };
    this.byId.set(id, handler);
    if (type !== undefined) this.byType.set(type, [...(this.byType.get(type) ?? []), handler]);
  }
}
