import { type Company, CompanyLookUp, LookUpCompany } from '@alize/contracts';
import { CommunesService } from '@alize/directory';
import { CompanyRegister, Public } from '@alize/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';

@ApiTags('organisations')
@Controller('company-lookups')
export class CompaniesController {
  constructor(
    private readonly register: CompanyRegister,
    private readonly communes: CommunesService,
  ) {}

  /** A POST, so that it is counted with the other public writes: nobody floods the register through us. */
  @Public()
  @Post()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: CompanyLookUp })
  async lookUp(@Body({ schema: LookUpCompany }) { siret, q = '' }: LookUpCompany): Promise<CompanyLookUp> {
    const found = siret ? await this.register.find(siret) : await this.register.search(q);
    return {
      ...found,
      company: found.company && (await this.placed(found.company)),
      candidates: await Promise.all(found.candidates.map((company) => this.placed(company))),
    };
  }

  /** The register names arrondissements, merged communes and places abroad: a form takes communes of today alone. */
  private async placed(company: Company): Promise<Company> {
    const commune = company.communeCode ? await this.communes.find(company.communeCode) : null;
    return { ...company, communeCode: commune?.code ?? null, communeName: commune?.name ?? null };
  }
}
