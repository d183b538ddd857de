import { DatabaseGauges } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** What the nightly comparison of index and database found before it mended it. */
@Injectable()
export class OfferMetrics {
  constructor(gauges: DatabaseGauges) {
    gauges.add(
      'alize_search_index_drift',
      'Documents that the last check found missing, stale or surplus, and writes the engine refused since',
      ['index', 'kind'],
      `SELECT index_name AS index, kind, value FROM search_check
       CROSS JOIN LATERAL (VALUES ('missing', missing), ('stale', stale), ('surplus', surplus), ('refused', refused)) AS found (kind, value)`,
    );
    gauges.add(
      'alize_search_index_check_age_seconds',
      'Since index and database were last compared',
      ['index'],
      `SELECT index_name AS index, extract(epoch FROM now() - checked_at)::float8 AS value FROM search_check WHERE checked_at IS NOT NULL`,
    );
  }
}
