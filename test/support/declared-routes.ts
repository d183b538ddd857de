import { ACCESS_KEY } from '@alize/platform';
import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { z } from 'zod';

export interface Route {
  verb: string;
  path: string;
  /** Undefined: the route says nothing, and the guard lets nobody in. */
  access: unknown;
}

/** What the decorators of a controller say, with the paths as they are written there. */
export function routesOf(controller: { prototype: object }): Route[] {
  const reflector = new Reflector();
  const own = z.string().parse(Reflect.getMetadata('path', controller));
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const method: unknown = Reflect.get(controller.prototype, name);
    if (typeof method !== 'function' || !Reflect.hasMetadata('method', method)) return [];
    const path = [own, z.string().parse(Reflect.getMetadata('path', method))]
      .flatMap((part) => part.split('/'))
      .filter(Boolean);
    const verb = RequestMethod[z.int().parse(Reflect.getMetadata('method', method))] ?? '?';
    const access: unknown = reflector.get(ACCESS_KEY, method) ?? Reflect.getMetadata(ACCESS_KEY, controller);
    return [{ verb, path: `/${path.join('/')}`, access }];
  });
}

/** Of every controller of an application. */
export const declaredRoutes = (app: INestApplicationContext): Route[] =>
  [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype) : []));
