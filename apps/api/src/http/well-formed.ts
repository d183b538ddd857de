import { badField, Problem } from '@alize/platform';
import type { PipeTransform } from '@nestjs/common';

/** The deepest body of ours has five levels. */
const DEPTH_MAX = 20;
/** The longest list of ours has 5,000 communes. */
const VALUES_MAX = 10_000;
/** No object of ours has fifty; those after the thousandth are left unread, and the schema refuses the ones before. */
const KEYS_MAX = 1_000;

interface Place {
  value: unknown;
  key: string;
  depth: number;
  parent?: Place & { value: object };
}

/**
 * Refuses what no schema looks at before it costs something: nesting of more than 20 levels, more than 10,000 values in
 * lists and objects, and text that PostgreSQL keeps in no column (a NUL, half of a surrogate pair).
 */
export class WellFormed implements PipeTransform {
  transform(value: unknown): unknown {
    let read = value;
    let values = 0;
    // A stack of our own: calls nested as deep as a body would end in a RangeError.
    const open: Place[] = [{ value, key: '', depth: 0 }];
    for (let place = open.pop(); place; place = open.pop()) {
      if (typeof place.value === 'string') refuseUnstorable(place.value, place);
      if (typeof place.value !== 'object' || place.value === null) continue;
      if (place.depth >= DEPTH_MAX) throw new Problem(400, 'input/too-deep', { most: DEPTH_MAX });
      const whole = { ...place, value: Array.isArray(place.value) ? place.value : cut(place.value) };
      if (!whole.parent) read = whole.value;
      else if (whole.value !== place.value) Reflect.set(whole.parent.value, whole.key, whole.value);
      const inside = insideOf(whole);
      values += inside.length;
      if (values > VALUES_MAX) throw new Problem(400, 'input/too-many-values', { most: VALUES_MAX });
      open.push(...inside);
    }
    return read;
  }
}

function insideOf(parent: Place & { value: object }): Place[] {
  const depth = parent.depth + 1;
  if (Array.isArray(parent.value)) {
    const list: unknown[] = parent.value;
    if (list.length > VALUES_MAX) throw new Problem(400, 'input/too-many-values', { most: VALUES_MAX });
    return list.map((value, index) => ({ value, key: String(index), depth, parent }));
  }
  return Object.entries(parent.value).map(([key, value]: [string, unknown]) => {
    refuseUnstorable(key, parent);
    return { value, key, depth, parent };
  });
}

function cut(value: object): object {
  const keys = Object.keys(value);
  if (keys.length <= KEYS_MAX) return value;
  return Object.fromEntries(keys.slice(0, KEYS_MAX).map((key) => [key, Reflect.get(value, key)]));
}

function refuseUnstorable(text: string, place: Place): void {
  if (text.includes('\0')) throw badField(pathOf(place), 'text/nul-character');
  if (!text.isWellFormed()) throw badField(pathOf(place), 'text/lone-surrogate');
}

/** `skills.0.text`; empty for the value itself. */
function pathOf({ key, parent }: Place): string {
  if (!parent) return '';
  const outer = pathOf(parent);
  return outer === '' ? key : `${outer}.${key}`;
}
