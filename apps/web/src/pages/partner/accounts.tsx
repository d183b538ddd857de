import { isSingular, type OwnAccounts } from '@alize/contracts';
import { Bar } from '../../design/bar';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { Stat, Stats } from '../../design/stat';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { partnerWords } from './partner-words';

const tenth = (days: number): number => Math.round(days * 10) / 10;

/** Days promised for this year against those engaged, logged and asked, territory by territory. */
export function Accounts({ accounts }: { accounts: OwnAccounts['items'] }) {
  const w = useWords(partnerWords);
  const f = useFormats();
  const { locale } = useLocale();
  const days = (count: number) => f.count(tenth(count), w.day, w.days);
  return (
    <Stack gap={2}>
      <h2>{w.accounts}</h2>
      {accounts.length === 0 && <p>{w.noAccount}</p>}
      {accounts.map(({ organisation, territory, daysPerYear, daysEngaged, daysGiven, daysAsked }) => {
        const left = daysPerYear - daysEngaged;
        return (
          <Sheet
            key={`${organisation.id} ${territory.id}`}
            title={`${territory.name} · ${organisation.name}`}
          >
            <Stats>
              {[
                { count: daysPerYear, words: w.promised },
                { count: tenth(daysEngaged), words: w.engaged },
                { count: tenth(daysGiven), words: w.given },
                { count: tenth(daysAsked), words: w.asked },
              ].map(({ count, words: [one = '', many = ''] }) => (
                <Stat key={many} value={f.number(count)} label={isSingular(count, locale) ? one : many} />
              ))}
            </Stats>
            <Bar
              label={w.used}
              share={daysPerYear > 0 ? daysEngaged / daysPerYear : 0}
              value={w.engagedOf(f.number(tenth(daysEngaged)), f.number(daysPerYear))}
            >
              {left >= 0 ? w.left(days(left)) : w.over(days(-left))}
            </Bar>
          </Sheet>
        );
      })}
    </Stack>
  );
}
