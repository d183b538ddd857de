import type { Company, CompanyLookUp } from '@alize/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/config';
import { bandOf } from './headcount-code';

/** A person waits at a form: later than this, they fill it in by hand. */
const PATIENCE_MS = 2_000;
/** One company with all its establishments takes some 100 kB at most. */
const ANSWER_BYTES_MAX = 1_048_576;

const Establishment = z.object({
  siret: z.string(),
  commune: z.string().nullish(),
  libelle_commune: z.string().nullish(),
  tranche_effectif_salarie: z.string().nullish(),
});
const Answer = z.object({
  results: z.array(
    z.object({
      nom_complet: z.string(),
      section_activite_principale: z.string().nullish(),
      siege: Establishment.nullish(),
      matching_etablissements: z.array(Establishment).default([]),
    }),
  ),
});

/** The public register of companies, asked by us so that the browser speaks to nobody else. */
@Injectable()
export class CompanyRegister {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Never fails: a register that is away, slow or odd has not answered. */
  async find(siret: string): Promise<CompanyLookUp> {
    try {
      const url = `${this.config.companyRegisterUrl}/search?q=${siret}&per_page=1`;
      const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!answer.ok) return { answered: false, company: null };
      return { answered: true, company: companyIn(Answer.parse(await shortJson(answer)), siret) };
    } catch {
      return { answered: false, company: null };
    }
  }
}

/** @throws when it is longer than any answer of the register, before it is in memory; or no JSON */
async function shortJson({ body }: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.byteLength;
    if (length > ANSWER_BYTES_MAX) throw new Error('the answer of the register is too long');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString());
}

function companyIn({ results: [found] }: z.infer<typeof Answer>, siret: string): Company | null {
  if (!found) return null;
  const places = [...found.matching_etablissements, ...(found.siege ? [found.siege] : [])];
  const place = places.find((each) => each.siret === siret);
  if (!place) return null;
  return {
    siret,
    name: found.nom_complet,
    communeCode: place.commune ?? null,
    communeName: place.libelle_commune ?? null,
    nafSection: found.section_activite_principale ?? null,
    headcountBand: bandOf(place.tranche_effectif_salarie),
  };
}
