import { Person } from '@alize/accounts';
import type { MissingSkillStatus } from '@alize/contracts';
import { Skill } from '@alize/skills';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Need } from './need.entities';

/** Words that the catalogue lacks, noted for whoever looks after it. */
@Entity('missing_skill')
@Check('missing_skill_status', "status IN ('open', 'added', 'dismissed')")
@Check('missing_skill_closed', "(status = 'open') = (closed_at IS NULL)")
@Index('missing_skill_noted', ['notedAt'])
@Index('missing_skill_need', ['needId'])
export class MissingSkill {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  words: string;
  @Column('text')
  status: MissingSkillStatus;
  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;
  /** Goes with a need that nobody confirmed. */
  @ManyToOne(() => Need, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'missing_skill_need_fk' })
  need: Need | null;
  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy: string | null;
  @ManyToOne(() => Person, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'noted_by', foreignKeyConstraintName: 'missing_skill_noted_by_fk' })
  noter: Person | null;
  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;
  @Column('uuid', { name: 'skill_id', nullable: true })
  skillId: string | null;
  @ManyToOne(() => Skill, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'skill_id', foreignKeyConstraintName: 'missing_skill_skill_fk' })
  skill: Skill | null;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
