import { Id, LetterAbout, LetterDrafts, WriteLetter } from '@alize/contracts';
import { type Actor, UndoableActs } from '@alize/directory';
import { Letters } from '@alize/notifications';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor, Undoable } from '../http/access';

const WrittenLetter = z.object({ id: Id }).meta({ id: 'WrittenLetter' });

/** What those who run a territory write to people of their own accord. */
@ApiTags('mails')
@Controller('letters')
export class LettersController {
  constructor(
    private readonly letters: Letters,
    private readonly acts: UndoableActs,
  ) {}

  /** Whom one may write to about a match or a need, and a letter to each to begin from. */
  @Can('activity:write')
  @Get('drafts')
  @ApiResponse({ status: 200, standardSchema: LetterDrafts })
  async drafts(
    @CurrentActor() actor: Actor,
    @Query({ schema: LetterAbout }) about: LetterAbout,
  ): Promise<LetterDrafts> {
    return { items: await this.letters.drafts(actor, about) };
  }

  /** Leaves as a mail in one's own name; where an answer is awaited, in place of the next reminder. */
  @Can('activity:write')
  @Post()
  @ApiResponse({ status: 201, standardSchema: WrittenLetter })
  async write(
    @CurrentActor() actor: Actor,
    @Body({ schema: WriteLetter }) input: WriteLetter,
    @Undoable() wants: boolean,
  ): Promise<{ id: string }> {
    const write = () => this.letters.write(actor, input);
    return { id: await this.acts.run(actor, { kind: 'letter.write', wants }, write, (made) => made) };
  }
}
