import type { Grant, RoleName } from '@alize/contracts';
import type { Actor } from './access.rules';
import { mayGive, mayTouch, placeOf, scopeProblem } from './role.rules';

const grant = (
  role: RoleName,
  territoryId: string | null = null,
  organisationId: string | null = null,
): Grant => ({
  role,
  territoryId,
  organisationId,
});
const actor = (...grants: Grant[]): Actor => ({ personId: 'somebody', locale: 'fr', grants });
const animator = actor(grant('animator', 'savoie'));
const administrator = actor(grant('administrator'));

test.each<[RoleName, string | null, boolean]>([
  ['administrator', null, false],
  ['animator', 'savoie', true],
  ['animator', 'ain', false],
  ['committee_member', 'ain', false],
  ['steering_member', 'savoie', true],
  ['volunteer', null, true],
  ['volunteer', 'ain', false],
])('an animator of Savoie giving %s in %s: %s', (role, territoryId, allowed) => {
  expect(mayGive(animator, grant(role, territoryId, 'firm'))).toBe(allowed);
});

test('an administrator gives everything; others than the two give nothing', () => {
  expect(mayGive(administrator, grant('administrator'))).toBe(true);
  const contact = actor(grant('partner_contact', null, 'firm'), grant('volunteer', 'savoie', 'firm'));
  expect(mayGive(contact, grant('volunteer', null, 'firm'))).toBe(false);
  expect(mayTouch(contact, [])).toBe(false);
});

test('an animator touches neither an administrator nor the animator of another territory', () => {
  expect(mayTouch(animator, [])).toBe(true);
  expect(mayTouch(animator, [grant('animator', 'savoie'), grant('volunteer', null, 'firm')])).toBe(true);
  expect(mayTouch(animator, [grant('volunteer', null, 'firm'), grant('administrator')])).toBe(false);
  expect(mayTouch(animator, [grant('animator', 'ain')])).toBe(false);
  expect(mayTouch(administrator, [grant('administrator'), grant('animator', 'ain')])).toBe(true);
});

test('a role is refused without the place it holds in', () => {
  expect(scopeProblem(grant('animator'))).toEqual(['territoryId', 'required']);
  expect(scopeProblem(grant('volunteer', 'savoie'))).toEqual(['organisationId', 'required']);
  expect(scopeProblem(grant('administrator', 'savoie'))).toEqual(['role', 'role/holds-everywhere']);
  expect(scopeProblem(grant('volunteer', null, 'firm'))).toBeNull();
});

test.each<[RoleName, string | null]>([
  ['animator', 'savoie'],
  ['committee_member', 'savoie'],
  ['partner_contact', 'savoie'],
  ['volunteer', null],
  ['requester', null],
])('a %s given for the territory an organisation lies in holds there: %s', (role, place) =>
  expect(placeOf(administrator, grant(role, 'savoie', 'cci'), 'savoie')).toBe(place),
);
