import { badField, Problem } from '@alize/platform';
import type { PipeTransform } from '@nestjs/common';

/** The deepest body of ours has five levels. */
const DEPTH_MAX = 20;
/** The longest list of ours has 5,000 communes. */
const VALUES_MAX = 10_000;

interface Place {
  value: unknown;
  key: string;
  depth: number;
  parent?: Place;
}

/**
 * Refuses what no schema looks at before it costs something: nesting of more than 20 levels, more than 10,000 values in
 * lists and objects, and text that PostgreSQL keeps in no column (a NUL, half of a surrogate pair).
 * The keys of one object are not counted: a schema names the unknown ones in one issue.
 */
export class WellFormed implements PipeTransform {
  transform(value: unknown): unknown {
    // A stack of our own: calls nested as deep as a body would end in a RangeError.
    const open: Place[] = [{ value, key: '', depth: 0 }];
    let values = 0;
    for (let place = open.pop(); place; place = open.pop()) {
      if (typeof place.value === 'string') refuseUnstorable(place.value, place);
      if (typeof place.value !== 'object' || place.value === null) continue;
      if (place.depth >= DEPTH_MAX) throw new Problem(400, 'input/too-deep', { most: DEPTH_MAX });
      const isList = Array.isArray(place.value);
      const entries: [string, unknown][] = Object.entries(place.value);
      const counted = isList ? entries : entries.filter(([, inner]) => typeof inner === 'object');
      values += counted.length;
      if (values > VALUES_MAX) throw new Problem(400, 'input/too-many-values', { most: VALUES_MAX });
      for (const [key, inner] of entries) {
        if (!isList) refuseUnstorable(key, place);
        if (typeof inner === 'string' || typeof inner === 'object')
          open.push({ value: inner, key, depth: place.depth + 1, parent: place });
      }
    }
    return value;
  }
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
