import { Module } from '@nestjs/common';
import { ImpactQueries } from './impact.queries';

@Module({ providers: [ImpactQueries], exports: [ImpactQueries] })
export class OutcomesModule {}
