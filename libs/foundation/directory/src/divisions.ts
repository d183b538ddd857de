import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Division = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  departement: z.string().optional(),
  /** Of a delegated or associated commune: the commune of today. */
  chefLieu: z.string().optional(),
  /** Of an arrondissement of Paris, Lyon or Marseille. */
  commune: z.string().optional(),
  codesPostaux: z.array(z.string()).optional(),
  anciensCodes: z.array(z.string()).optional(),
  population: z.number().optional(),
});
export type Division = z.infer<typeof Division>;

/** Communes of today, delegated and associated ones, arrondissements, as `@etalab/decoupage-administratif` lists them. */
export const readDivisions = (): Division[] =>
  z.array(Division).parse(readJson('@etalab/decoupage-administratif/data/communes.json'));

export const readDepartements = (): { code: string; nom: string }[] =>
  z
    .array(z.object({ code: z.string(), nom: z.string() }))
    .parse(readJson('@etalab/decoupage-administratif/data/departements.json'));

/** Read, not imported: megabytes that nobody needs once the tables are filled. */
export const readJson = (file: string): unknown => JSON.parse(readFileSync(require.resolve(file), 'utf8'));
