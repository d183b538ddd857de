import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { ApiProblem, ServerAway } from '../api/problem';

const ASK_AGAIN_MS = 2_000;

interface Sending<Body, Answer> {
  /** Asked again as long as nobody answers: what it sends must be written once, however often it comes. */
  send(body: Body): Promise<Answer>;
  onSent(answer: Answer, body: Body): void;
  onRefused(error: unknown): void;
}

/** Sends a form; without a network it waits, and leaves by itself once there is one. */
export const useSending = <Body, Answer>({
  send,
  onSent,
  onRefused,
}: Sending<Body, Answer>): UseMutationResult<Answer, Error, Body> =>
  useMutation<Answer, Error, Body>({
    mutationFn: send,
    retry: (_, error) => error instanceof ServerAway || isTooBusy(error),
    retryDelay: ASK_AGAIN_MS,
    onSuccess: (answer, body) => onSent(answer, body),
    onError: onRefused,
  });

/** 503: nothing was written, or nobody knows whether; the same form again answers either. */
const isTooBusy = (error: Error): boolean => error instanceof ApiProblem && error.status === 503;
