import { z } from 'zod';

/** A commune of a territory, where it lies, and what is there. */
export const MapPlace = z.object({
  code: z.string(),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  /** Open today. */
  needs: z.int(),
  /** Active today. */
  offers: z.int(),
  /** Seated there, to whom somebody was introduced in the year. */
  firmsHelped: z.int(),
});
export type MapPlace = z.infer<typeof MapPlace>;

/** Every commune of a territory, so that its shape can be drawn from points alone. */
export const TerritoryMap = z
  .object({
    year: z.int(),
    places: z.array(MapPlace),
    /** What is of the territory and lies outside its communes: firms that moved, volunteers from next door. */
    elsewhere: z.object({ needs: z.int(), offers: z.int(), firmsHelped: z.int() }),
  })
  .meta({ id: 'TerritoryMap' });
export type TerritoryMap = z.infer<typeof TerritoryMap>;
