import type {
  DetectedSkills,
  ListSkills,
  Locale,
  Skill as SkillView,
  SkillTheme,
  SuggestedSkills,
  SuggestSkills,
} from '@alize/contracts';
import { badField, Clock, Database, LATE, Outbox, within } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CATALOGUE } from './catalogue/index-of-themes';
import type { ConceptLabel } from './meaning/concept';
import type { Understanding } from './meaning/understanding';
import { Skill } from './skill.entities';
import { skillsChanged } from './skill.messages';
import { type BroaderLink, type RelatedSkills, type SkillRelation, SkillSnapshot } from './skill-snapshot';
import { SkillWriter } from './skill-writer';

/** How long a snapshot is trusted before the table is asked whether it changed. */
const FRESH_MS = 2_000;
/** How long the table is waited for where an older snapshot is at hand. */
const LOAD_MS = 2_000;
/** Of a text; beyond, nobody reads the chips. */
const MAX_DETECTED = 20;
const MAX_SUGGESTED = 5;

@Injectable()
export class SkillsService {
  private snapshot?: Promise<SkillSnapshot>;
  private loaded?: SkillSnapshot;
  private checkedAt = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly writer: SkillWriter,
  ) {}

  /** Brings our own catalogue up to this release; the number of skills written. */
  async loadCatalogue(): Promise<number> {
    const skills = CATALOGUE.flatMap((theme) =>
      theme.skills.map(({ code, fr, en, synonymsFr, synonymsEn, broader }) => ({
        scheme: 'alize' as const,
        code,
        theme: theme.code,
        labelFr: fr,
        labelEn: en,
        synonymsFr: [...synonymsFr],
        synonymsEn: [...synonymsEn],
        broaderCodes: broader ? [broader] : [],
      })),
    );
    return this.db.tx(async () => {
      const written = await this.writer.write(skills);
      const linked = await this.writer.link(skills);
      if (written + linked > 0) await this.outbox.publish(skillsChanged, {});
      this.refresh();
      return written;
    });
  }

  async list({ q, limit }: ListSkills, locale: Locale): Promise<SkillView[]> {
    const snapshot = await this.current();
    return snapshot.find(q, limit).map((skill) => toView(skill, locale));
  }

  async themes(locale: Locale): Promise<SkillTheme[]> {
    const own = (await this.current()).find(undefined, Infinity).map((skill) => toView(skill, locale));
    return CATALOGUE.map(({ code, fr, en }) => ({
      code,
      label: locale === 'fr' ? fr : en,
      skills: own.filter(({ theme }) => theme === code),
    }));
  }

  async detect(text: string, locale: Locale): Promise<DetectedSkills> {
    const snapshot = await this.current();
    const detector = await snapshot.detector();
    const items = detector.detect(text, { limit: MAX_DETECTED }).flatMap(({ skillId, ...found }) => {
      const skill = snapshot.byId.get(skillId);
      return skill ? [{ skill: toView(skill, locale), ...found }] : [];
    });
    return { items };
  }

  /** Surest first. */
  async detectIds(text: string): Promise<{ skillId: string; confidence: number }[]> {
    const detector = await (await this.current()).detector();
    return detector.detect(text, { limit: MAX_DETECTED });
  }

  /** What a text likely asks for though it may name none of it, to be asked about. Milliseconds, once warm. */
  async suggest(
    { title = '', text, language, exclude }: SuggestSkills,
    locale: Locale,
  ): Promise<SuggestedSkills> {
    const snapshot = await this.current();
    const { terms } = await snapshot.understanding();
    const words = title ? `${title}\n${text}` : text;
    const suggester = await snapshot.suggester();
    const likest = suggester.suggest(words, {
      limit: MAX_SUGGESTED,
      language: language ?? terms.languages.language(words),
      exclude: new Set(exclude),
    });
    const items = likest.flatMap(({ skillId, heard }) => {
      const skill = snapshot.byId.get(skillId);
      return skill ? [{ skill: toView(skill, locale), heard: words.slice(heard.start, heard.end) }] : [];
    });
    return { items };
  }

  async understanding(): Promise<Understanding> {
    return (await this.current()).understanding();
  }

  /** Changes with the catalogue. */
  async version(): Promise<string> {
    return (await this.current()).version;
  }

  /** All the names of skills, for as many people as a call describes. */
  async names(): Promise<(ids: readonly string[]) => { names: ConceptLabel[] }[]> {
    const snapshot = await this.current();
    return (ids) => snapshot.namesOf(ids);
  }

  async mustExist(ids: string[], path: string): Promise<void> {
    const { byId } = await this.current();
    const unknown = ids.findIndex((id) => !byId.has(id));
    if (unknown >= 0) throw badField(`${path}.${unknown}`, 'skill/unknown');
  }

  async labels(locale: Locale): Promise<(id: string) => string> {
    const snapshot = await this.current();
    return (id) => snapshot.label(id, locale);
  }

  async views(locale: Locale): Promise<(id: string) => SkillView | undefined> {
    const { byId } = await this.current();
    return (id) => {
      const skill = byId.get(id);
      return skill && toView(skill, locale);
    };
  }

  async related(): Promise<(id: string) => RelatedSkills> {
    const snapshot = await this.current();
    return (id) => snapshot.related(id);
  }

  async relations(): Promise<(neededId: string, offeredId: string) => SkillRelation | null> {
    const snapshot = await this.current();
    return (neededId, offeredId) => snapshot.relation(neededId, offeredId);
  }

  async byIds(ids: string[]): Promise<Map<string, Skill>> {
    const { byId } = await this.current();
    return new Map(
      ids.flatMap((id) => {
        const skill = byId.get(id);
        return skill ? [[id, skill] as const] : [];
      }),
    );
  }

  /** The next reader gets the catalogue as it is then, however recently it was read. */
  refresh(): void {
    this.snapshot = undefined;
    this.loaded = undefined;
  }

  /** The catalogue as the table has it, at most two seconds late: another process may import skills. */
  private async current(): Promise<SkillSnapshot> {
    const now = this.clock.now().getTime();
    if (this.snapshot && now - this.checkedAt < FRESH_MS && now >= this.checkedAt) return this.snapshot;
    this.checkedAt = now;
    const { loaded } = this;
    const loading = this.load(loaded);
    // An answer that is lost keeps nobody from the catalogue as it was.
    const snapshot = loaded
      ? within(loading, LOAD_MS).then((found) => (found === LATE ? loaded : found))
      : loading;
    this.snapshot = snapshot;
    loading.then(
      (found) => this.snapshot === snapshot && (this.loaded = found),
      () => this.snapshot === snapshot && (this.snapshot = undefined),
    );
    return snapshot;
  }

  private async load(before: SkillSnapshot | undefined): Promise<SkillSnapshot> {
    const [state] = await this.db.query<{ version: string }>(
      "SELECT concat(count(*), ' ', max(updated_at)) AS version FROM skill",
    );
    const version = state?.version ?? '';
    if (before?.version === version) return before;
    const skills = await this.db.repo(Skill).find({ order: { scheme: 'ASC', code: 'ASC' } });
    const links = await this.db.query<BroaderLink>(
      'SELECT skill_id AS "skillId", broader_id AS "broaderId" FROM skill_broader',
    );
    return new SkillSnapshot(version, skills, links, before);
  }
}

const toView = ({ id, scheme, code, theme, labelFr, labelEn }: Skill, locale: Locale): SkillView => ({
  id,
  scheme,
  code,
  theme,
  label: locale === 'fr' ? labelFr : labelEn,
  labelFr,
  labelEn,
});
