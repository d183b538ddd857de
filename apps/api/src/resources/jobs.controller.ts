import { RetryJobs, UndoneJobs as View } from '@alize/contracts';
import { UndoneJobs } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can } from '../http/access';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: UndoneJobs) {}

  /** Facts not handled yet, oldest first. */
  @Can('job:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: View })
  list(): Promise<View> {
    return this.jobs.list();
  }

  /** Another try for what was given up: all of it, or one message. */
  @Can('job:retry')
  @Post('retry')
  @HttpCode(200)
  async retry(@Body({ schema: RetryJobs }) { messageId }: RetryJobs): Promise<{ retried: number }> {
    return { retried: await this.jobs.retry(messageId) };
  }
}
