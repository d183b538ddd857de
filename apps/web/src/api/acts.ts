import { Acts } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** What one did a moment ago, whose mails wait; asked again after whatever is done. */
export const actsQuery = (enabled: boolean) =>
  queryOptions({ queryKey: ['acts'], queryFn: () => api.get(Acts, '/acts'), enabled });
