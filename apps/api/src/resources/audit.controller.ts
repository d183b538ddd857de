import { AuditEntry, ListAudit, type Page, pageOf } from '@alize/contracts';
import { AuditQueries } from '@alize/directory';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can } from '../http/access';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditQueries) {}

  /** Who did what with accounts, rules and other people's data; newest first. */
  @Can('audit:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: pageOf(AuditEntry) })
  list(@Query({ schema: ListAudit }) query: ListAudit): Promise<Page<AuditEntry>> {
    return this.audit.list(query);
  }
}
