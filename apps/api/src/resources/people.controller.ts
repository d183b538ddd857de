import {
  ChangeEmail,
  CreatePerson,
  ListPeople,
  Person,
  type Page,
  pageOf,
  UpdatePerson,
} from '@alize/contracts';
import { type Actor, PeopleService } from '@alize/directory';
import { AuditTrail } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
  ) {}

  @Can('person:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: pageOf(Person) })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListPeople }) query: ListPeople,
  ): Promise<Page<Person>> {
    return this.people.list(actor, query);
  }

  @Can('person:read')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: Person })
  async get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Person> {
    const person = await this.people.get(actor, id);
    if (id !== actor.personId)
      await this.audit.record({
        action: 'person_viewed',
        actorId: actor.personId,
        subject: 'person',
        subjectId: id,
      });
    return person;
  }

  @Can('person:write')
  @Post()
  @ApiResponse({ status: 201, standardSchema: Person })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreatePerson }) input: CreatePerson,
  ): Promise<Person> {
    const { id } = await this.people.create(actor, input);
    return this.people.get(actor, id);
  }

  /** Theirs once it has answered: the new address is asked, and the old one told. */
  @Can('person:write')
  @Post(':id/email-change')
  @HttpCode(202)
  async changeEmail(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ChangeEmail }) { email }: z.infer<typeof ChangeEmail>,
  ): Promise<void> {
    await this.people.changeEmail(actor, id, email);
  }

  @Can('person:write')
  @Patch(':id')
  @ApiResponse({ status: 200, standardSchema: Person })
  update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdatePerson }) input: UpdatePerson,
  ): Promise<Person> {
    return this.people.update(actor, id, input);
  }
}
