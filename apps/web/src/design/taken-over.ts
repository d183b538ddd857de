import { type Ref, type RefCallback, useEffect, useEffectEvent, useRef } from 'react';

interface Typed {
  value?: string;
  onChange?(value: string): void;
}

/** For a field that the server wrote: what was typed in it before the script was there counts as typed. */
export function useTakenOver<Field extends HTMLInputElement | HTMLTextAreaElement>(
  { value = '', onChange }: Typed,
  ref: Ref<Field> | undefined,
): RefCallback<Field> {
  const typed = useRef<string>(undefined);
  const takeOver = useEffectEvent(() => {
    if (typed.current !== undefined && typed.current !== value) onChange?.(typed.current);
  });
  // What is around the field hears it once it is ready itself.
  useEffect(() => queueMicrotask(takeOver), []);
  return (field) => {
    // Read at once: whatever is drawn next would write over it.
    typed.current ??= field?.value;
    if (typeof ref === 'function') ref(field);
    else if (ref) ref.current = field;
  };
}
