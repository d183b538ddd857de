import { SentForm } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Each look counts among the few writes a stranger may make in a minute. */
const LOOK_EVERY_MS = 10_000;

/** A form that was sent, by its secret. Until its address has answered it is looked at again: the mail is open in another tab. */
export const sentFormQuery = (token: string) =>
  queryOptions({
    queryKey: ['sent-form', token],
    queryFn: () => api.post(SentForm, '/sent-forms', { token }),
    // Back from the mail: looked at again at once.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'to-confirm' ? LOOK_EVERY_MS : false),
  });

export const askConfirmationAgain = (token: string): Promise<SentForm> =>
  api.post(SentForm, '/sent-forms/confirmation', { token });
export const correctAddress = (token: string, email: string): Promise<SentForm> =>
  api.post(SentForm, '/sent-forms/address', { token, email });
