import { type Company, type CompanyLookUp, isSiren, isSiret, siretDigits } from '@alize/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/config';
import { nameInCase } from './firm-name';
import { bandOf } from './headcount-code';
import { activityOf, sectionOf } from './naf';

/** A person waits at a form: later than this, they fill it in by hand. */
const PATIENCE_MS = 2_000;
/** One company with all its establishments takes some 100 kB at most. */
const ANSWER_BYTES_MAX = 1_048_576;

const Establishment = z.object({
  siret: z.string(),
  commune: z.string().nullish(),
  libelle_commune: z.string().nullish(),
  tranche_effectif_salarie: z.string().nullish(),
  activite_principale: z.string().nullish(),
  activite_principale_naf25: z.string().nullish(),
  etat_administratif: z.string().nullish(),
  date_fermeture: z.string().nullish(),
  statut_diffusion_etablissement: z.string().nullish(),
});
const Firm = z.object({
  nom_complet: z.string().nullish(),
  activite_principale: z.string().nullish(),
  activite_principale_naf25: z.string().nullish(),
  etat_administratif: z.string().nullish(),
  date_fermeture: z.string().nullish(),
  statut_diffusion: z.string().nullish(),
  siege: Establishment.nullish(),
  matching_etablissements: z.array(Establishment).nullish(),
});
const Answer = z.object({ results: z.array(Firm) });
const NOT_ANSWERED = { answered: false, company: null, candidates: [] };
/** The register refuses a search for less. */
const LETTERS_MIN = 3;
const CANDIDATES_MAX = 10;
/** What a form takes. */
const NAME_MAX = 255;

/** The public register of companies, asked by us so that the browser speaks to nobody else. */
@Injectable()
export class CompanyRegister {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Never fails: a register that is away, slow or odd has not answered. */
  async find(siret: string): Promise<CompanyLookUp> {
    const firms = await this.ask(siret, 1);
    if (!firms) return NOT_ANSWERED;
    const company = firms.flatMap(companiesOf).find((each) => each.siret === siret) ?? null;
    return { answered: true, company, candidates: [] };
  }

  /** By name, SIREN or SIRET. Never fails. */
  async search(words: string): Promise<CompanyLookUp> {
    const number = siretDigits(words);
    if (isSiret(number)) return this.find(number);
    if (!isSiren(number) && words.length < LETTERS_MIN)
      return { answered: true, company: null, candidates: [] };
    const firms = await this.ask(isSiren(number) ? number : words, CANDIDATES_MAX);
    if (!firms) return NOT_ANSWERED;
    const found = firms.flatMap(companiesOf);
    const candidates = [...new Map(found.map((each) => [each.siret, each])).values()].slice(
      0,
      CANDIDATES_MAX,
    );
    return { answered: true, company: null, candidates };
  }

  private async ask(words: string, count: number): Promise<z.infer<typeof Firm>[] | null> {
    try {
      const url = `${this.config.companyRegisterUrl}/search?q=${encodeURIComponent(words)}&per_page=${count}`;
      const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
      return answer.ok ? Answer.parse(await shortJson(answer)).results : null;
    } catch {
      return null;
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

function companiesOf(firm: z.infer<typeof Firm>): Company[] {
  const places = [...(firm.siege ? [firm.siege] : []), ...(firm.matching_etablissements ?? [])];
  return places.map((place) => {
    const activity =
      activityOf(place.activite_principale_naf25, 'NAF2025') ??
      activityOf(place.activite_principale) ??
      activityOf(firm.activite_principale_naf25, 'NAF2025') ??
      activityOf(firm.activite_principale);
    const name = shown(firm.nom_complet)?.slice(0, NAME_MAX);
    return {
      siret: place.siret,
      name: name ? nameInCase(name) : null,
      communeCode: shown(place.commune),
      communeName: shown(place.libelle_commune),
      nafSection: sectionOf(activity),
      nafCode: activity?.code ?? null,
      nafVersion: activity?.version ?? null,
      headcountBand: bandOf(place.tranche_effectif_salarie),
      ...stateOf(firm, place),
      hidden: isHidden(firm.statut_diffusion) || isHidden(place.statut_diffusion_etablissement),
    };
  });
}

function stateOf(
  firm: z.infer<typeof Firm>,
  place: z.infer<typeof Establishment>,
): Pick<Company, 'state' | 'closedOn'> {
  if (firm.etat_administratif === 'C') return { state: 'ceased', closedOn: shown(firm.date_fermeture) };
  if (place.etat_administratif === 'F') return { state: 'closed', closedOn: shown(place.date_fermeture) };
  return { state: 'open', closedOn: null };
}

/** `[NON-DIFFUSIBLE]` stands for what a firm or a person has asked to hide. */
const shown = (text: string | null | undefined): string | null =>
  text && !/\[?NON[-\s]DIFFUSIBLE\]?|\[ND\]/i.test(text) ? text.trim() || null : null;
const isHidden = (status: string | null | undefined): boolean => status === 'P' || status === 'N';
