import { ChosenDropReason, DropMission, type Mission } from '@alize/contracts';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormRadioGroup } from '../../form/form-choice';
import { FormTextArea } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { missionWords } from './mission-words';
import { useMissionAct } from './use-mission-act';

export function DropDialog({ mission, onClose }: { mission: Mission; onClose(): void }) {
  const w = useWords(missionWords).drop;
  const form = useContractForm(DropMission, { defaultValues: { words: '' } });
  const drop = useMissionAct(mission.id, { onDone: onClose, onRefused: form.refused });
  return (
    <Dialog title={w.title} isOpen onClose={onClose}>
      <p>{w.text}</p>
      <form noValidate onSubmit={form.submit((body) => drop.mutate({ path: 'drop', body, done: w.done }))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormRadioGroup
            form={form}
            name="reason"
            label={w.reason}
            choices={ChosenDropReason.options.map((id) => ({ id, label: w.reasons[id] }))}
          />
          <FormTextArea form={form} name="words" label={w.words} rows={2} optional />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="danger" type="submit" isPending={drop.isPending}>
              {w.stop}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
