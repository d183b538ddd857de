import { FeedbackRating, GiveFeedback, type Mission, MissionSide } from '@alize/contracts';
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

/** One's own opinion; who runs the programme says whose it is. */
export function FeedbackDialog({ mission, onClose }: { mission: Mission; onClose(): void }) {
  const words = useWords(missionWords);
  const w = words.feedback;
  const form = useContractForm(GiveFeedback, { defaultValues: { words: '' } });
  const give = useMissionAct(mission.id, { onDone: onClose, onRefused: form.refused });
  const silent = MissionSide.options.filter((side) => mission.feedback[side] === null);
  return (
    <Dialog title={w.title} isOpen onClose={onClose}>
      <form
        noValidate
        onSubmit={form.submit((body) => give.mutate({ path: 'feedback', body, done: w.done }))}
      >
        <Stack gap={2}>
          <ErrorSummary form={form} />
          {mission.side === null && (
            <FormRadioGroup
              form={form}
              name="side"
              label={w.whose}
              choices={silent.map((id) => ({ id, label: words.sides[id] }))}
            />
          )}
          <FormRadioGroup
            form={form}
            name="rating"
            label={w.rating}
            choices={FeedbackRating.options.map((id) => ({ id, label: w.ratings[id] }))}
          />
          <FormTextArea form={form} name="words" label={w.words} hint={w.wordsHint} rows={3} optional />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={give.isPending}>
              {w.send}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
