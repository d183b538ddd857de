import type { Concept } from './concept';
import { inSlices } from './in-slices';
import { Lesson } from './lesson';

const concept = (id: string, text: string): Concept => ({
  id,
  labels: [{ text, language: 'fr', preferred: true }],
});
const ISO = concept('1', 'norme ISO 9001');

it('is taught once, until a name, a skill or their order changes', async () => {
  let times = 0;
  const lesson = new Lesson(function* (concepts) {
    yield;
    return { time: (times += 1), about: concepts.length };
  });
  const learn = (...concepts: Concept[]) => inSlices(lesson.of(concepts));

  const first = await learn(ISO, concept('2', 'audit'));
  expect(first).toEqual({ time: 1, about: 2 });
  expect(await learn(structuredClone(ISO), concept('2', 'audit'))).toBe(first);
  expect(await learn(ISO, concept('2', 'audits'))).toMatchObject({ time: 2 });
  expect(await learn(ISO, concept('3', 'audits'))).toMatchObject({ time: 3 });
  expect(await learn(concept('3', 'audits'), ISO)).toMatchObject({ time: 4 });
  expect(await learn(ISO)).toEqual({ time: 5, about: 1 });
});

it('is not remembered when it fails', async () => {
  let times = 0;
  const lesson = new Lesson(function* () {
    yield;
    if ((times += 1) === 1) throw new Error('no');
    return times;
  });
  await expect(inSlices(lesson.of([ISO]))).rejects.toThrow('no');
  expect(await inSlices(lesson.of([ISO]))).toBe(2);
});
