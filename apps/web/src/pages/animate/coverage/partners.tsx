import { useQuery } from '@tanstack/react-query';
import { partnerAccountsQuery } from '../../../api/coverage';
import { Bar } from '../../../design/bar';
import { Columns } from '../../../design/columns';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { coverageWords } from './coverage-words';

/** Days promised by each partner against those engaged, and those logged. */
export function Partners({ territoryId }: { territoryId: string }) {
  const w = useWords(coverageWords);
  const f = useFormats();
  const { data: accounts } = useQuery(partnerAccountsQuery(territoryId));
  const days = (count: number) => f.number(Math.round(count * 10) / 10);
  return (
    <Stack gap={2}>
      <h2>{w.accounts}</h2>
      {!accounts && <Skeleton lines={4} />}
      {accounts?.length === 0 && <p>{w.noAccount}</p>}
      {accounts && accounts.length > 0 && (
        <Sheet>
          <Columns>
            {accounts.map(({ organisation, daysPerYear, daysEngaged, daysGiven, daysAsked, refusals }) => (
              <Bar
                key={organisation.id}
                label={organisation.name}
                share={daysPerYear > 0 ? daysEngaged / daysPerYear : 0}
                value={w.given(days(daysEngaged), f.number(daysPerYear), days(daysGiven))}
              >
                {w.pending(days(daysAsked), f.count(refusals, w.refusal, w.refusals), daysAsked)}
              </Bar>
            ))}
          </Columns>
        </Sheet>
      )}
    </Stack>
  );
}
