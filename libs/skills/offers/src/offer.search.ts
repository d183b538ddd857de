import type { OfferStatus, WorkMode } from '@alize/contracts';
import { groupHead } from '@alize/directory';
import type { IndexDefinition, SearchDocument, TextEmbedder } from '@alize/platform';
import { SKETCH_DIMENSIONS } from '@alize/skills';

/** Vectors of what offers mean, made from the skills catalogue. */
export const SKETCH = 'sketch';
/** The optional model that the engine asks for vectors of the words themselves. */
export const TEXT_EMBEDDER = 'text';

export const OFFER_INDEX: IndexDefinition = {
  name: 'offers',
  searchable: ['title', 'skillsFr', 'skillsEn', 'text', 'synonyms', 'jobTitle'],
  filterable: [
    'personId',
    'organisationId',
    'reachOrganisationId',
    'groupId',
    'territoryId',
    'reachTerritoryId',
    'status',
    'free',
    'mode',
    'sectors',
    'skillIds',
    'languages',
  ],
  languages: { fr: ['title', 'text', 'skillsFr', 'jobTitle'], en: ['skillsEn'] },
  embedders: { [SKETCH]: { dimensions: SKETCH_DIMENSIONS } },
};

/** With a model of texts, where one is configured. */
export const offerIndex = (embedder: TextEmbedder | undefined): IndexDefinition =>
  embedder
    ? {
        ...OFFER_INDEX,
        embedders: { ...OFFER_INDEX.embedders, [TEXT_EMBEDDER]: { documentTemplate: TEMPLATE, ...embedder } },
      }
    : OFFER_INDEX;
const TEMPLATE = '{{doc.title}}. {{doc.skillsFr}}. {{doc.skillsEn}}. {{doc.text}}';

/** One row of `SELECT_DOCUMENTS`. */
export interface OfferDocumentRow {
  id: string;
  title: string;
  text: string;
  person_id: string;
  organisation_id: string;
  group_id: string;
  territory_id: string;
  status: OfferStatus;
  free: boolean;
  mode: WorkMode;
  sectors: string[];
  languages: string[];
  job_title: string | null;
  skill_ids: string[] | null;
  skills_fr: string[] | null;
  skills_en: string[] | null;
  synonyms: string[] | null;
}

export const SELECT_DOCUMENTS = `
  SELECT o.id, o.title, o.text, o.person_id, o.organisation_id, ${groupHead('org')} AS group_id, o.territory_id,
    o.status, o.taken < o.capacity AS free, o.mode, o.sectors, o.languages, p.job_title,
    k.skill_ids, k.skills_fr, k.skills_en, k.synonyms
  FROM offer o
  JOIN organisation org ON org.id = o.organisation_id
  JOIN person p ON p.id = o.person_id
  LEFT JOIN LATERAL (
    SELECT array_agg(s.id) AS skill_ids, array_agg(s.label_fr) AS skills_fr, array_agg(s.label_en) AS skills_en,
      array_agg(array_to_string(s.synonyms_fr || s.synonyms_en, ', ')) AS synonyms
    FROM offer_skill os JOIN skill s ON s.id = os.skill_id WHERE os.offer_id = o.id) k ON true`;

/** For who speaks for an organisation in one territory. */
export const reachIn = (organisationId: string, territoryId: string): string =>
  `${organisationId}/${territoryId}`;

/** The reach fields repeat two ids: an actor's limits and a filter the actor asks for must both hold. */
export function toDocument(row: OfferDocumentRow, sketch: number[][]): SearchDocument {
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    personId: row.person_id,
    organisationId: row.organisation_id,
    reachOrganisationId: [row.organisation_id, reachIn(row.organisation_id, row.territory_id)],
    groupId: row.group_id,
    territoryId: row.territory_id,
    reachTerritoryId: row.territory_id,
    status: row.status,
    free: row.free,
    mode: row.mode,
    sectors: row.sectors,
    languages: row.languages,
    jobTitle: row.job_title,
    skillIds: row.skill_ids ?? [],
    skillsFr: row.skills_fr ?? [],
    skillsEn: row.skills_en ?? [],
    synonyms: row.synonyms ?? [],
    vectors: { [SKETCH]: sketch },
  };
}
