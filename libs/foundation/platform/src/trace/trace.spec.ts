import { continueTrace, traceparentOf } from './trace';

const GIVEN = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('a trace', () => {
  it('goes on under the same id, each step under its own', () => {
    const trace = continueTrace(GIVEN, 'r');
    expect(trace).toMatchObject({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', flags: '01', requestId: 'r' });
    expect(trace.spanId).toMatch(/^[\da-f]{16}$/);
    expect(trace.spanId).not.toBe('00f067aa0ba902b7');
    expect(continueTrace(traceparentOf(trace)).traceId).toBe(trace.traceId);
    expect(continueTrace(`cc${GIVEN.slice(2)}-what-comes`).traceId).toBe(trace.traceId);
  });

  it.each([
    undefined,
    null,
    '',
    'nonsense',
    GIVEN.toUpperCase(),
    `${GIVEN}-more`,
    `${GIVEN}\n`,
    GIVEN.replace('00-', 'ff-'),
    GIVEN.replace(/-[\da-f]{32}-/, `-${'0'.repeat(32)}-`),
    GIVEN.replace(/-[\da-f]{16}-/, `-${'0'.repeat(16)}-`),
    `00-${'a'.repeat(10_000)}`,
  ])('is a new one where what came is not valid: %j', (given) => {
    const { traceId, flags } = continueTrace(given);
    expect(traceId).toMatch(/^(?!0{32})[\da-f]{32}$/);
    expect(traceId).not.toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(flags).toBe('00');
  });
});
