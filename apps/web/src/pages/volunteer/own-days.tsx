import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { ownGivenDaysFile, ownGivenDaysQuery } from '../../api/me';
import { FileLink } from '../../design/file-link';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { now } from '../../i18n/now';
import { volunteerWords } from './volunteer-words';

const tenth = (days: number) => Math.round(days * 10) / 10;

/** What one gave this year and the year before, each with its paper; nothing where nothing was noted. */
export function OwnDays() {
  const w = useWords(volunteerWords);
  const thisYear = now().getFullYear();
  const { data: current } = useQuery(ownGivenDaysQuery(thisYear));
  const { data: before } = useQuery(ownGivenDaysQuery(thisYear - 1));
  const f = useFormats();
  const years = [current, before].flatMap((given) => (given && given.days > 0 ? [given] : []));
  if (years.length === 0) return null;
  return (
    <Sheet title={w.given}>
      <Stack gap={2}>
        {years.map(({ year, days, firms, lines }) => (
          <div key={year}>
            <p>
              {w.givenIn(
                year,
                f.count(tenth(days), w.dayNoted, w.daysNoted),
                f.count(firms, w.firm, w.firms),
                f.list([...new Set(lines.map(({ firm }) => firm))]),
              )}
            </p>
            <FileLink href={ownGivenDaysFile(year)} icon={<Download aria-hidden />}>
              {w.certificate(year)}
            </FileLink>
          </div>
        ))}
      </Stack>
    </Sheet>
  );
}
