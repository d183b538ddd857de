import type { SkillScheme } from '@alize/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';

/** A skill of our own catalogue, or of an imported one; `code` is unique within its scheme. */
@Entity('skill')
@Unique('skill_scheme_code_unique', ['scheme', 'code'])
export class Skill {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  scheme: SkillScheme;
  @Column('text')
  code: string;
  @Column('text', { nullable: true })
  theme: string | null;
  @Column('text', { name: 'label_fr' })
  labelFr: string;
  /** Equal to the French one where the source has no English. */
  @Column('text', { name: 'label_en' })
  labelEn: string;
  @Column('text', { name: 'synonyms_fr', array: true })
  synonymsFr: string[];
  @Column('text', { name: 'synonyms_en', array: true })
  synonymsEn: string[];
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}

/** `broader` covers `skill` and more: « qualité » covers « ISO 9001 ». */
@Entity('skill_broader')
@Index('skill_broader_of', ['broaderId'])
export class SkillBroader {
  @PrimaryColumn('uuid', { name: 'skill_id' })
  skillId: string;
  @ManyToOne(() => Skill, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'skill_id', foreignKeyConstraintName: 'skill_broader_skill_fk' })
  skill: Skill;
  @PrimaryColumn('uuid', { name: 'broader_id' })
  broaderId: string;
  @ManyToOne(() => Skill, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'broader_id', foreignKeyConstraintName: 'skill_broader_broader_fk' })
  broader: Skill;
}
