import type { Need } from '@alize/contracts';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { LinkButton } from '../../../design/link-button';
import { Menu } from '../../../design/menu';
import { Stack } from '../../../design/stack';
import { ConfirmDialog } from '../../../form/confirm-dialog';
import { ReasonDialog } from '../../../form/reason-dialog';
import { AskMoney } from '../../../parts/application/ask-money';
import { WriteDialog } from '../../../parts/write-dialog';
import { useWords } from '../../../i18n/dictionary';
import { needWords } from './need-words';
import { ReopenDialog } from './reopen-dialog';

const CLOSED = ['fulfilled', 'withdrawn', 'rejected', 'expired'];

/** Change, print, and the two ends of a need. */
export function NeedActions({ need }: { need: Need }) {
  const w = useWords(needWords);
  const [asking, setAsking] = useState<'fulfil' | 'withdraw' | 'reopen' | 'write'>();
  const editable = ['submitted', 'open', 'matched'].includes(need.status);
  const open = ['open', 'matched'].includes(need.status);
  const closed = need.confirmed && CLOSED.includes(need.status);
  const close = () => setAsking(undefined);
  return (
    <Stack row gap={1}>
      {editable && (
        <LinkButton to={`/animate/needs/${need.id}/edit`} kind="second" small>
          {w.edit}
        </LinkButton>
      )}
      <Button small onPress={() => setAsking('write')}>
        {w.write}
      </Button>
      {need.confirmed && (
        <AskMoney
          needId={need.id}
          base="/animate"
          open={['open', 'matched', 'fulfilled'].includes(need.status)}
        />
      )}
      <Button small onPress={() => window.print()}>
        {w.print}
      </Button>
      {closed && (
        <Button small onPress={() => setAsking('reopen')}>
          {w.reopen.action}
        </Button>
      )}
      {asking === 'write' && <WriteDialog about={{ needId: need.id }} onClose={close} />}
      {asking === 'reopen' && <ReopenDialog need={need} onClose={close} />}
      {open && (
        <Menu<'fulfil' | 'withdraw'>
          trigger={
            <Button small>
              {w.close.menu}
              <ChevronDown aria-hidden />
            </Button>
          }
          label={w.close.menu}
          items={[
            { id: 'fulfil', label: w.close.fulfil },
            { id: 'withdraw', label: w.close.withdraw },
          ]}
          onAction={(id) => setAsking(id)}
        />
      )}
      {asking === 'fulfil' && (
        <ConfirmDialog
          title={w.close.fulfilTitle}
          action={w.close.fulfil}
          done={w.close.fulfilled}
          act={() => api.send('POST', `/needs/${need.id}/fulfilment`)}
          onClose={close}
        >
          <p>{w.close.fulfilText}</p>
        </ConfirmDialog>
      )}
      {asking === 'withdraw' && (
        <ReasonDialog
          title={w.close.withdrawTitle}
          text={w.close.withdrawText}
          action={w.close.withdraw}
          done={w.close.withdrawn}
          path={`/needs/${need.id}/withdrawal`}
          optional
          onClose={close}
        />
      )}
    </Stack>
  );
}
