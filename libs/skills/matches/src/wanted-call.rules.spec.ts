import { wantedCall } from './wanted-call.rules';

const now = new Date('2026-03-02T09:00:00Z');
const zone = (timeZone: string) => ({ timeZone });

test('a moment is one of the territory, wherever it is read', () => {
  const at = (timeZone: string) => wantedCall('2026-03-05T14:30', zone(timeZone), now).wantedCallAt;
  expect(at('Europe/Paris')).toEqual(new Date('2026-03-05T13:30:00Z'));
  expect(at('Indian/Reunion')).toEqual(new Date('2026-03-05T10:30:00Z'));
});

test('nothing said leaves the choice to the rule, and none is none', () => {
  expect(wantedCall(undefined, zone('Europe/Paris'), now)).toEqual({
    wantedCallAt: null,
    withoutCall: false,
  });
  expect(wantedCall('none', zone('Europe/Paris'), now)).toEqual({ wantedCallAt: null, withoutCall: true });
});

test.each(['2026-03-02T09:59', '2026-03-01T14:00', '2026-06-01T14:00'])('refuses %s', (call) => {
  expect(() => wantedCall(call, zone('Europe/Paris'), now)).toThrow('match/call-not-ahead');
});
