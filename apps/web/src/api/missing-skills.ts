import { type CloseMissingSkill, MissingSkill, type NoteMissingSkill } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

const Listed = z.object({ items: z.array(MissingSkill) });

/** What animators noted that the catalogue lacks; those that wait first. */
export const missingSkillsQuery = queryOptions({
  queryKey: ['missing-skills'],
  queryFn: async () => (await api.get(Listed, '/missing-skills')).items,
});
export const noteMissingSkill = (words: NoteMissingSkill) =>
  api.post(z.object({ id: z.string() }), '/missing-skills', words);
export const closeMissingSkill = (id: string, closing: CloseMissingSkill) =>
  api.send('POST', `/missing-skills/${id}/closing`, closing);
