import { Need, Qualification, type QualifyNeed } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Notice } from '../../../design/notice';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormNumberField } from '../../../form/form-choice';
import { FormTextArea } from '../../../form/form-text-field';
import { noCorrections } from '../../../form/skill-corrections';
import { SkillsField } from '../../../form/skills-field';
import { useContractForm } from '../../../form/use-contract-form';
import { givenSkills, useSkillProposals } from '../../../form/use-skill-proposals';
import { useWords } from '../../../i18n/dictionary';
import { needWords } from './need-words';
import { RejectDialog } from './reject-dialog';
import { useNoteMissing } from './use-note-missing';

/** What the animator settles on the telephone, then the need opens; or it is not taken up. */
export function QualifyForm({ need }: { need: Need }) {
  const w = useWords(needWords);
  const client = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const noteMissing = useNoteMissing(need.id);
  const [asked, setAsked] = useState(false);
  const [corrections, setCorrections] = useState(() => ({
    ...noCorrections,
    added: need.skills.flatMap(({ skill, confirmed }) => (confirmed ? [skill] : [])),
  }));
  const proposals = useSkillProposals({
    ...{ title: need.title, text: need.text, language: need.language, corrections },
    read: need.skills.flatMap(({ skill, confirmed }) => (confirmed ? [] : [skill])),
  });
  const form = useContractForm(Qualification, {
    defaultValues: { hours: need.hours, note: '' },
    complete: (input) => ({ ...input, ...givenSkills(proposals, corrections) }),
  });
  const unconfirmed = corrections.added.length === 0 && proposals.items.length > 0;
  const open = useMutation({
    mutationFn: (qualification: QualifyNeed) =>
      api.post(Need, `/needs/${need.id}/qualification`, qualification),
    onSuccess: async () => {
      say(w.qualify.opened);
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Sheet title={w.qualify.title}>
      <p>{w.qualify.text}</p>
      <form
        noValidate
        onSubmit={form.submit((qualification) =>
          unconfirmed && !asked ? setAsked(true) : open.mutate(qualification),
        )}
      >
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <SkillsField
            kept={corrections.added}
            proposals={proposals}
            corrections={corrections}
            onChange={setCorrections}
            label={w.qualify.skills}
            none={w.noSkillRead}
            onMissing={noteMissing}
          />
          <FormNumberField form={form} name="hours" label={w.qualify.hours} minValue={1} maxValue={500} />
          <FormTextArea
            form={form}
            name="note"
            label={w.qualify.note}
            hint={w.qualify.noteHint}
            rows={3}
            optional
          />
          {asked && unconfirmed && (
            <Notice announced title={w.qualify.noneConfirmed}>
              <p>{w.qualify.noneConfirmedText}</p>
            </Notice>
          )}
          <Stack row gap={1}>
            <Button kind="main" type="submit" isPending={open.isPending}>
              {asked && unconfirmed ? w.qualify.openWithout : w.qualify.open}
            </Button>
            <Button onPress={() => setRefusing(true)}>{w.reject.action}</Button>
          </Stack>
        </Stack>
      </form>
      {refusing && <RejectDialog need={need} onClose={() => setRefusing(false)} />}
    </Sheet>
  );
}
