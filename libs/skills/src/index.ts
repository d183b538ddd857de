export { CATALOGUE } from './catalogue/index-of-themes';
export { Skill, SkillBroader } from './skill.entities';
export type { SkillRelation } from './skill-snapshot';
export { type SkillToWrite, SkillWriter } from './skill-writer';
export { SkillsImport } from './skills-import.service';
export { SkillsModule } from './skills.module';
export { SkillsService } from './skills.service';
export { fold, STOP_WORDS, stem, tokens } from './text.rules';
