import { Module } from '@nestjs/common';
import { SkillWriter } from './skill-writer';
import { SkillsImport } from './skills-import.service';
import { SkillsService } from './skills.service';

@Module({ providers: [SkillWriter, SkillsService, SkillsImport], exports: [SkillsService, SkillsImport] })
export class SkillsModule {}
