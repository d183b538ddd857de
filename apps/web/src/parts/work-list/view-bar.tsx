import { type KeptView, type ListName, SavedViews, SaveView } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Checkbox } from '../../design/checkbox';
import { Dialog, DialogActions } from '../../design/dialog';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { ErrorSummary } from '../../form/error-summary';
import { FormField } from '../../form/form-field';
import { FormTextField } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { hasEnds, READY_VIEWS } from './ready-views';
import type { AppliedView } from './use-list-view';
import { workListWords } from './work-list-words';

interface ViewBarProps {
  list: ListName;
  territoryId: string;
  kept: AppliedView;
  apply(view: KeptView): void;
}

const sameView = (one: object, other: object): boolean => {
  const text = (view: object) => JSON.stringify(Object.entries(view).sort());
  return text(one) === text(other);
};

/** Views that are ready, those one kept, and those colleagues share; the one that is shown can be kept too. */
export function ViewBar({ list, territoryId, kept, apply }: ViewBarProps) {
  const w = useWords(workListWords);
  const client = useQueryClient();
  const [keeping, setKeeping] = useState(false);
  const { data: saved } = useQuery({
    queryKey: ['saved-views', territoryId, list],
    queryFn: async () => (await api.get(SavedViews, '/lists/views', { territoryId, list })).items,
  });
  const views = [
    { id: 'usual', name: hasEnds(list) ? w.usual : w.whole, view: {} },
    ...READY_VIEWS[list].map(({ id, view }) => ({ id, name: w.ready[id], view })),
    ...(saved ?? []).map((each) => ({ ...each, name: each.isOwn ? each.name : w.of(each.name, each.owner) })),
  ];
  const own = saved?.find(({ isOwn, view }) => isOwn && sameView(view, kept));
  const known = views.some(({ view }) => sameView(view, kept));
  const remove = useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/lists/views/${id}`),
    onSuccess: () => say(w.viewRemoved),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['saved-views'] }),
  });
  return (
    <Stack row gap={1}>
      <div role="group" aria-label={w.views}>
        <Stack row gap={1}>
          {views.map(({ id, name, view }) => (
            <Button
              key={id}
              small
              kind={sameView(view, kept) ? 'main' : 'second'}
              aria-pressed={sameView(view, kept)}
              onPress={() => apply(view)}
            >
              {name}
            </Button>
          ))}
        </Stack>
      </div>
      {!known && (
        <Button small kind="plain" onPress={() => setKeeping(true)}>
          {w.keep}
        </Button>
      )}
      {own && (
        <Button small kind="plain" isPending={remove.isPending} onPress={() => remove.mutate(own.id)}>
          {w.removeView(own.name)}
        </Button>
      )}
      {keeping && (
        <KeepDialog list={list} territoryId={territoryId} kept={kept} onClose={() => setKeeping(false)} />
      )}
    </Stack>
  );
}

function KeepDialog({ list, territoryId, kept, onClose }: Omit<ViewBarProps, 'apply'> & { onClose(): void }) {
  const w = useWords(workListWords);
  const client = useQueryClient();
  const form = useContractForm(SaveView, {
    defaultValues: { list, territoryId, name: '', view: kept, isShared: false },
    complete: (input) => ({ ...input, view: kept }),
  });
  const save = useMutation({
    mutationFn: (view: SaveView) => api.send('POST', '/lists/views', view),
    onSuccess: async () => {
      say(w.viewKept);
      onClose();
      await client.invalidateQueries({ queryKey: ['saved-views'] });
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.keepTitle} isOpen onClose={onClose}>
      <form noValidate onSubmit={form.submit((view) => save.mutate(view))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormTextField form={form} name="name" label={w.viewName} hint={w.viewNameHint} width="medium" />
          <FormField form={form} name="isShared" label={w.share}>
            {({ value, onChange }) => (
              <Checkbox isSelected={value === true} onChange={onChange} detail={w.shareDetail}>
                {w.share}
              </Checkbox>
            )}
          </FormField>
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={save.isPending}>
              {w.keepIt}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
