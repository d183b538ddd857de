import { z } from 'zod';
import { issueCode, issueSentence } from './issue-sentences';

const Form = z.strictObject({
  name: z.string().trim().min(3).max(10),
  word: z.string().min(1),
  email: z.email(),
  day: z.iso.date(),
  phone: z.string().regex(/^\+\d+$/),
  jobs: z.int().min(0).max(1000),
  hours: z.number().min(0.25).multipleOf(0.25),
  mode: z.enum(['a', 'b']),
  agreed: z.boolean(),
  skills: z.array(z.string()).min(1),
  place: z.object({ code: z.string() }),
});
const good = {
  ...{ name: 'Roche', word: 'x', email: 'a@b.fr', day: '2026-03-01', phone: '+33', jobs: 1, hours: 1 },
  ...{ mode: 'a', agreed: true, skills: ['x'], place: { code: '73065' } },
};

it('the example is right', () => expect(Form.safeParse(good).success).toBe(true));

it.each<[keyof typeof good, unknown, string, string, string]>([
  ['name', undefined, 'required', 'À remplir.', 'Required.'],
  ['word', '', 'required', 'À remplir.', 'Required.'],
  ['jobs', undefined, 'required', 'À remplir.', 'Required.'],
  ['name', 'ab', 'too-small', 'Écrivez au moins 3 caractères.', 'Write at least 3 characters.'],
  ['name', 'abcdefghijk', 'too-big', 'Écrivez au plus 10 caractères.', 'Write at most 10 characters.'],
  [
    'email',
    'a@b',
    'invalid-format',
    'Cette adresse e-mail est incomplète.',
    'This e-mail address is not complete.',
  ],
  ['day', '2026-02-30', 'invalid-format', 'Cette date n’existe pas.', 'This date does not exist.'],
  ['phone', 'zéro', 'invalid-format', 'Ce format n’est pas reconnu.', 'This format is not known.'],
  ['jobs', 1.5, 'invalid-type', 'Un nombre entier est attendu.', 'A whole number is expected.'],
  ['jobs', -1, 'too-small', 'Au moins 0.', 'At least 0.'],
  ['jobs', 1001, 'too-big', 'Au plus 1\u202f000.', 'At most 1,000.'],
  ['hours', 'x', 'invalid-type', 'Un nombre est attendu.', 'A number is expected.'],
  ['hours', 1.1, 'not-multiple-of', 'Par pas de 0,25.', 'In steps of 0.25.'],
  [
    'mode',
    'c',
    'invalid-value',
    'Choisissez une des réponses proposées.',
    'Choose one of the answers offered.',
  ],
  ['agreed', 'oui', 'invalid-type', 'Répondez par oui ou par non.', 'Answer yes or no.'],
  ['name', 12, 'invalid-type', 'Un texte est attendu.', 'A text is expected.'],
  ['skills', 'x', 'invalid-type', 'Une liste est attendue.', 'A list is expected.'],
  ['place', 'x', 'invalid-type', 'Plusieurs champs sont attendus ici.', 'Several fields are expected here.'],
  ['skills', [], 'too-small', 'Il en faut au moins 1.', 'At least 1.'],
])('%s of %j: %s, in words', (field, value, code, fr, en) => {
  const [issue] = Form.safeParse({ ...good, [field]: value }).error?.issues ?? [];
  if (!issue) throw new Error('accepted');
  expect([issueCode(issue), issueSentence(issue, 'fr'), issueSentence(issue, 'en')]).toEqual([code, fr, en]);
});

it('what people rarely meet has the library’s sentence', () => {
  const [issue] = z.union([z.boolean(), z.null()]).safeParse('peut-être').error?.issues ?? [];
  if (!issue) throw new Error('accepted');
  expect(issueSentence(issue, 'fr')).toBe('Entrée invalide');
});
