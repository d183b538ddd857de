import { DatabaseGauges } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** How many mails wait is told by the deliveries of the handler that sends them. */
@Injectable()
export class MailMetrics {
  constructor(gauges: DatabaseGauges) {
    gauges.add(
      'alize_mails_failed',
      'Mails that could not be delivered and that nobody has sent again, by purpose',
      ['purpose'],
      "SELECT purpose, count(*)::int AS value FROM mail WHERE status = 'failed' GROUP BY purpose",
    );
  }
}
