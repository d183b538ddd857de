import type { Fund, FundEntry } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fundQuery } from '../../../api/funds';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { EmptyState } from '../../../design/empty-state';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { Stat, Stats } from '../../../design/stat';
import { type Column, Table } from '../../../design/table';
import { ReasonDialog } from '../../../form/reason-dialog';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { CloseMonthDialog, ContributionDialog, OpenFundDialog } from './fund-dialogs';
import { fundWords } from './fund-words';

type Asking = 'open' | 'contribute' | 'close';

/** The money of a territory: what is there, what is promised, and each entry behind it. */
export default function FundPage() {
  const w = useWords(fundWords);
  const run = useRunTerritory();
  const territoryId = run.territory?.id;
  const { data: fund } = useQuery(fundQuery(territoryId));
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  if (!territoryId || fund === undefined) return <Skeleton lines={10} />;
  return (
    <Stack>
      <PageHeader
        title={w.title}
        lead={w.lead}
        above={<Breadcrumb pages={[{ label: w.above, to: '/animate/committee' }]} />}
        actions={<TerritoryChoice {...run} />}
      />
      {fund === null ? (
        <EmptyState title={w.none}>
          <p>{w.noneText}</p>
          <Button kind="main" onPress={() => setAsking('open')}>
            {w.open}
          </Button>
        </EmptyState>
      ) : (
        <OpenOne fund={fund} onAsk={setAsking} />
      )}
      {asking === 'open' && <OpenFundDialog territoryId={territoryId} onClose={close} />}
      {asking === 'contribute' && fund && <ContributionDialog fund={fund} onClose={close} />}
      {asking === 'close' && fund && <CloseMonthDialog fund={fund} onClose={close} />}
    </Stack>
  );
}

function OpenOne({ fund, onAsk }: { fund: Fund; onAsk(asking: Asking): void }) {
  const w = useWords(fundWords);
  const f = useFormats();
  const [takingBack, setTakingBack] = useState<string>();
  return (
    <>
      <Stats>
        <Stat label={w.available} value={f.money(fund.availableCents)}>
          {w.availableOf}
        </Stat>
        <Stat label={w.cash} value={f.money(fund.cashCents)} />
        <Stat label={w.committed} value={f.money(fund.committedCents)} />
        <Stat label={w.lent} value={f.money(fund.lentCents)} />
      </Stats>
      <Stack row gap={1}>
        <Button kind="main" onPress={() => onAsk('contribute')}>
          {w.contribute}
        </Button>
        <Button onPress={() => onAsk('close')}>{w.close}</Button>
      </Stack>
      <Sheet title={fund.holder.name}>
        <p>{w.heldBy(fund.holder.name, f.day(fund.openedOn))}</p>
        <p>{fund.legalBasis}</p>
        <p>
          {w.reserved} : {f.money(fund.reserveCents)}
        </p>
        {fund.closedMonths.length > 0 && <p>{w.closedMonths(f.list(fund.closedMonths))}</p>}
      </Sheet>
      <Sheet title={w.journal}>
        <p>{w.journalText}</p>
        {fund.entries.length === 0 ? (
          <p>{w.noEntry}</p>
        ) : (
          <JournalTable entries={fund.entries} onTakeBack={setTakingBack} />
        )}
      </Sheet>
      {takingBack && (
        <ReasonDialog
          title={w.takeBackTitle}
          text={w.takeBackText}
          action={w.takeBack}
          done={w.takenBack}
          path={`/funds/${fund.id}/entries/${takingBack}/reversal`}
          onClose={() => setTakingBack(undefined)}
        />
      )}
    </>
  );
}

type Line = FundEntry['lines'][number] & { entry: FundEntry; index: number };

function JournalTable({ entries, onTakeBack }: { entries: FundEntry[]; onTakeBack(entryId: string): void }) {
  const w = useWords(fundWords);
  const f = useFormats();
  const rows = entries.flatMap((entry) =>
    entry.lines.map((line, index): Line => ({ ...line, entry, index })),
  );
  const cents = (amount: number) => (amount > 0 ? f.money(amount) : '');
  const columns: Column<Line>[] = [
    {
      id: 'number',
      label: w.number,
      short: true,
      // On each of its lines: a row is named by it.
      cell: ({ entry }) => `${entry.year}-${entry.number}`,
    },
    {
      id: 'date',
      label: w.date,
      short: true,
      cell: ({ entry, index }) => (index === 0 ? f.shortDay(entry.postedOn) : ''),
    },
    {
      id: 'entry',
      label: w.entry,
      cell: ({ entry, account, organisation, index }) => (
        <>
          {index === 0 && (
            <>
              {entry.label}, {entry.piece}
              <br />
            </>
          )}
          {account}
          {organisation && ` · ${organisation}`}
        </>
      ),
    },
    { id: 'debit', label: w.debit, number: true, cell: ({ debitCents }) => cents(debitCents) },
    { id: 'credit', label: w.credit, number: true, cell: ({ creditCents }) => cents(creditCents) },
    {
      id: 'act',
      label: w.mistake,
      cell: ({ entry, index }) =>
        index === 0 &&
        entry.canBeTakenBack && (
          <Button small onPress={() => onTakeBack(entry.id)} aria-label={`${w.takeBack} : ${entry.piece}`}>
            {w.takeBack}
          </Button>
        ),
    },
  ];
  return (
    <Table
      caption={w.journal}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ entry, index }) => `${entry.id}/${index}`}
    />
  );
}
