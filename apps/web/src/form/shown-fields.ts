import type { RefObject } from 'react';

/** What a field is called, and what takes the focus for it. */
interface ShownField {
  label: string;
  element: RefObject<Element | null>;
}

/** The fields of a form that are drawn, by name. A long form draws some later: whoever lists them is told. */
export class ShownFields<Name extends string> extends Map<Name, ShownField> {
  private readonly listeners = new Set<() => void>();
  private times = 0;

  override set(name: Name, field: ShownField): this {
    super.set(name, field);
    this.tell();
    return this;
  }

  override delete(name: Name): boolean {
    const was = super.delete(name);
    this.tell();
    return was;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** How often they changed. */
  readonly changes = (): number => this.times;

  private tell(): void {
    this.times += 1;
    for (const listener of this.listeners) listener();
  }
}
