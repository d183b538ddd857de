import { FinishMission, FinishOutcome, type Mission, MissionSide } from '@alize/contracts';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormNumberField, FormRadioGroup } from '../../form/form-choice';
import { FormTextArea } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { missionWords } from './mission-words';
import { useMissionAct } from './use-mission-act';

// Nobody's answer is chosen beforehand: an end is said by somebody.
const AtScreen = FinishMission.unwrap().extend({ outcome: FinishOutcome });

interface FinishDialogProps {
  mission: Mission;
  onClose(): void;
  /** It did not come to anything. */
  onStopped(): void;
}

/** How a mission ended, with the hours, and for who runs the programme who said so. */
export function FinishDialog({ mission, onClose, onStopped }: FinishDialogProps) {
  const words = useWords(missionWords);
  const w = words.end;
  const f = useFormats();
  const { loggedHours, side } = mission;
  const form = useContractForm(AtScreen, {
    defaultValues: { reason: '', ...(loggedHours > 0 && { hours: loggedHours }) },
  });
  const finish = useMissionAct(mission.id, { onDone: onClose, onRefused: form.refused });
  return (
    <Dialog title={w.title} isOpen onClose={onClose}>
      <form
        noValidate
        onSubmit={form.submit((body) => finish.mutate({ path: 'completion', body, done: w.done }))}
      >
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormRadioGroup
            form={form}
            name="outcome"
            label={w.outcome}
            choices={FinishOutcome.options.map((id) => ({ id, label: w.outcomes[id] }))}
          />
          <FormNumberField
            form={form}
            name="hours"
            label={w.hours}
            hint={loggedHours > 0 ? w.hoursLogged(f.hours(loggedHours)) : w.noneLogged}
            minValue={0}
            step={0.25}
          />
          {side === null && (
            <FormRadioGroup
              form={form}
              name="toldBy"
              label={w.toldBy}
              choices={MissionSide.options.map((id) => ({ id, label: words.sides[id] }))}
            />
          )}
          <FormTextArea form={form} name="reason" label={w.note} hint={w.noteHint} rows={2} optional />
          <p>{w.mails}</p>
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={finish.isPending}>
              {w.finish}
            </Button>
          </DialogActions>
          <div>
            <Button kind="plain" small onPress={onStopped}>
              {w.stopped}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
