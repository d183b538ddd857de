import { CompanyLookUp, LookUpCompany } from '@alize/contracts';
import { CompanyRegister, Public } from '@alize/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';

@ApiTags('organisations')
@Controller('company-lookups')
export class CompaniesController {
  constructor(private readonly register: CompanyRegister) {}

  /** A POST, so that it is counted with the other public writes: nobody floods the register through us. */
  @Public()
  @Post()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: CompanyLookUp })
  lookUp(@Body({ schema: LookUpCompany }) { siret }: z.infer<typeof LookUpCompany>): Promise<CompanyLookUp> {
    return this.register.find(siret);
  }
}
