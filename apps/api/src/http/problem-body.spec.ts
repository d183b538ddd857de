import { BadRequestException, HttpException } from '@nestjs/common';
import { problemBody, toProblem } from './problem-body';

describe('what was thrown, as a problem', () => {
  it.each([
    400, 401, 403, 404, 405, 406, 408, 409, 411, 412, 413, 414, 415, 417, 418, 421, 422, 428, 429, 431, 451,
  ])('keeps the status %i, with a sentence of its own in both languages', (status) => {
    for (const thrown of [
      new HttpException('no', status),
      Object.assign(new Error('no'), { statusCode: status }),
    ])
      for (const locale of ['fr', 'en'] as const) {
        const body = problemBody(toProblem(thrown), locale, 'request');
        expect(body.status).toBe(status);
        expect(body.detail).not.toBe(body.code);
      }
  });

  it.each([
    new Error('ours'),
    'a text',
    undefined,
    null,
    { statusCode: '400' },
    { statusCode: 302 },
    new HttpException('ours', 500),
    new HttpException('ours', 599),
  ])('takes everything else for a fault of ours', (thrown) => {
    expect(toProblem(thrown)).toMatchObject({ status: 500, code: 'server/error' });
  });

  it('says nothing of what the framework wrote', () => {
    const body = problemBody(toProblem(new BadRequestException('Unexpected token in /srv')), 'fr', 'request');
    expect(JSON.stringify(body)).not.toContain('token');
  });
});
