import fc from 'fast-check';

/** The parts of an OpenAPI schema that a value is made of. */
export interface Shape {
  $ref?: string;
  type?: string | string[];
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

export interface Ingredients {
  definitions: Record<string, Shape>;
  /** Ids of things that exist, of whatever kind. */
  ids: readonly string[];
  odd: fc.Arbitrary<unknown>;
}

const WORDS = [
  'Préparer une certification',
  'Un client nous demande la norme ISO 9001',
  '73065',
  '01053',
  '90000001900019',
  '90000005000014',
  'C',
  '06 39 98 00 02',
  '+33639980001',
  'savoie',
];

/** A value that mostly follows the schema, with something odd in it here and there. */
export function valueOf(shape: Shape, use: Ingredients, oddness = 1): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 30, arbitrary: faithful(shape, use, oddness) },
    { weight: oddness, arbitrary: use.odd },
  );
}

function faithful(shape: Shape, use: Ingredients, oddness: number): fc.Arbitrary<unknown> {
  const inner = (each: Shape) => valueOf(each, use, oddness);
  if (shape.$ref) {
    const name = shape.$ref.split('/').at(-1) ?? '';
    return fc.constant(null).chain(() => inner(use.definitions[name] ?? {}));
  }
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (choices) return fc.oneof(...choices.map(inner));
  // A shape that names no type takes any text.
  switch ((Array.isArray(shape.type) ? shape.type[0] : shape.type) ?? 'string') {
    case 'object':
      return objectOf(shape, use, oddness);
    case 'array':
      return fc.array(inner(shape.items ?? {}), { maxLength: 4 });
    case 'integer':
      return fc.integer({ min: clamp(shape.minimum ?? 0), max: clamp(shape.maximum ?? 500) });
    case 'number':
      return fc.integer({ min: Math.ceil(clamp(shape.minimum ?? 0)), max: clamp(shape.maximum ?? 500) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return textOf(shape, use);
  }
}

const clamp = (bound: number): number => Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.trunc(bound)));

function textOf({ format, pattern }: Shape, { ids }: Ingredients): fc.Arbitrary<unknown> {
  if (format === 'uuid' || pattern?.includes('[0-9a-fA-F]{8}')) return fc.constantFrom(...ids);
  if (format === 'date')
    return fc.constantFrom('2026-03-02', '2026-04-10', '2025-01-01', '2199-12-31', '1900-01-01');
  if (format === 'email')
    return fc.constantFrom('claire@alize.test', 'laurent@alpelec.test', 'nouvelle@alize.test');
  return fc.constantFrom(...WORDS);
}

/** Now and then a field is missing, or one is there that nobody knows. */
function objectOf({ properties = {} }: Shape, use: Ingredients, oddness: number): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => [
      key,
      fc.option(valueOf(shape, use, oddness), { freq: 12, nil: undefined }),
    ]),
  );
  const surplus = fc.option(fc.tuple(fc.string({ unit: 'binary', maxLength: 12 }), use.odd), {
    freq: 1,
    nil: undefined,
  });
  return fc
    .tuple(fc.record(fields), fc.integer({ min: 0, max: 19 }), surplus)
    .map(([known, turn, extra]) => (turn === 0 && extra ? { ...known, [extra[0]]: extra[1] } : known));
}
