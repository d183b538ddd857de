import { z } from 'zod';

export const ImpactMeasure = z.enum(['firms', 'jobs_planned', 'days']);
export type ImpactMeasure = z.infer<typeof ImpactMeasure>;

/** `value` and `firms` are null where the figure would tell of too few firms. */
export const ImpactFigure = z.object({
  measure: ImpactMeasure,
  value: z.number().nullable(),
  firms: z.int().nullable(),
});
export type ImpactFigure = z.infer<typeof ImpactFigure>;

/** What a territory shows to anybody, since its first appui. */
export const PublicImpact = z
  .object({
    territory: z.object({ code: z.string(), name: z.string() }),
    asOf: z.string(),
    figures: z.array(ImpactFigure),
  })
  .meta({ id: 'PublicImpact' });
export type PublicImpact = z.infer<typeof PublicImpact>;
