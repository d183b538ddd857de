import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { declaredMessageTypes, type Message } from './message';

interface Subscription {
  message: Message<unknown>;
  id: string;
}
export interface Handler {
  id: string;
  run(payload: unknown): Promise<void>;
}

const subscriptions = Reflector.createDecorator<Subscription[]>();

/** Subscribes a method to a message under an id that never changes: it names the job in the queue and in the database. */
export function On<Payload>(message: Message<Payload>, id: string) {
  return (
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<(payload: Payload) => Promise<void>>,
  ): void => {
    if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new Error(`handler id ${id} is not kebab-case`);
    subscriptions([{ message, id }])(target, name, descriptor);
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
        for (const { message, id } of this.reflector.get(subscriptions, method) ?? [])
          this.add(message, id, (payload) => Promise.resolve(Reflect.apply(method, instance, [payload])));
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

  private add(message: Message<unknown>, id: string, call: (payload: unknown) => Promise<unknown>): void {
    if (this.byId.has(id)) throw new Error(`handler id ${id} is used twice`);
    const handler = {
      id,
      run: async (payload: unknown) => void (await call(message.payload.parse(payload))),
    };
    this.byId.set(id, handler);
    this.byType.set(message.type, [...(this.byType.get(message.type) ?? []), handler]);
  }
}
