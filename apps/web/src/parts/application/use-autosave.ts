import { Application, type UpdateApplication } from '@alize/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';

type Fields = Omit<UpdateApplication, 'version'>;
export type SavingState = 'saved' | 'saving' | 'not-saved' | 'stale';
/** After the last key. */
const REST_MS = 700;
const AGAIN_MS = 5_000;

/** Keeps what is typed, a moment after it was typed, one request after the other; what did not go leaves again. */
export function useAutosave(application: Application) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Fields>({});
  const [state, setState] = useState<SavingState>('saved');
  const waiting = useRef<Fields>({});
  const version = useRef(application.version);
  const sending = useRef<Promise<void> | null>(null);
  const timer = useRef<number>(undefined);

  const flush = async (): Promise<void> => {
    window.clearTimeout(timer.current);
    if (sending.current) await sending.current;
    const fields = waiting.current;
    if (Object.keys(fields).length === 0) return;
    waiting.current = {};
    setState('saving');
    sending.current = api
      .patch(Application, `/applications/${application.id}`, { ...fields, version: version.current })
      .then((saved) => {
        version.current = saved.version;
        client.setQueryData(['applications', application.id], saved);
        if (Object.keys(waiting.current).length === 0) setState('saved');
      })
      .catch((error: unknown) => {
        const isStale = isProblem(error) && error.code === 'input/stale';
        waiting.current = { ...fields, ...waiting.current };
        setState(isStale ? 'stale' : 'not-saved');
        if (!isProblem(error)) timer.current = window.setTimeout(() => void flush(), AGAIN_MS);
      })
      .finally(() => (sending.current = null));
    await sending.current;
  };

  const change = (fields: Fields): void => {
    setTyped((before) => ({ ...before, ...fields }));
    waiting.current = { ...waiting.current, ...fields };
    setState((before) => (before === 'stale' ? before : 'saving'));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), REST_MS);
  };
  // What was typed last leaves with the page.
  const last = useRef(flush);
  last.current = flush;
  useEffect(() => () => void last.current(), []);
  return { fields: { ...application, ...typed }, change, flush, state };
}
