import { PreviewedNeed, WeightsPreview as Preview } from '@alize/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Notice } from '../../../design/notice';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { policyWords } from './policy-words';

interface WeightsPreviewProps {
  territoryId: string;
  /** As they stand in the form. */
  weights(): unknown;
}

/** What other weights would do to the needs open today, before they are saved. */
export function WeightsPreview({ territoryId, weights }: WeightsPreviewProps) {
  const w = useWords(policyWords).preview;
  const f = useFormats();
  const preview = useMutation({
    mutationFn: () =>
      api.post(Preview, `/territories/${territoryId}/weights-preview`, { weights: weights() }),
  });
  const columns: Column<PreviewedNeed>[] = [
    {
      id: 'need',
      label: w.need,
      cell: ({ need }) => <Link to={`/animate/needs/${need.id}`}>{need.title}</Link>,
    },
    { id: 'before', label: w.before, cell: ({ before }) => before[0]?.volunteer ?? w.nobody },
    {
      id: 'after',
      label: w.after,
      cell: ({ after, firstChanges }) =>
        firstChanges ? <strong>{after[0]?.volunteer ?? w.nobody}</strong> : w.same,
    },
  ];
  const { data, error } = preview;
  return (
    <Stack gap={2}>
      <div>
        <Button isPending={preview.isPending} onPress={() => preview.mutate()}>
          {w.ask}
        </Button>
      </div>
      {error && (
        <Notice tone="bad" announced>
          {error.message}
        </Notice>
      )}
      {data && (
        <Notice announced>
          {data.items.length === 0 ? w.none : w.changed(f.count(data.firstsChanged, w.need1, w.needs))}
        </Notice>
      )}
      {data && data.items.length > 0 && (
        <Table
          caption={w.ask}
          captionHidden
          columns={columns}
          rows={data.items}
          keyOf={({ need }) => need.id}
        />
      )}
    </Stack>
  );
}
