import { EnterNeed, NeedEntered, type Territory } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Later } from '../../../design/later';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { forgetDraft, readDraft } from '../../../form/draft';
import { ErrorSummary } from '../../../form/error-summary';
import { FormDateField, FormNumberField, FormRadioGroup } from '../../../form/form-choice';
import { FormTextArea } from '../../../form/form-text-field';
import { FormTitleField } from '../../../form/form-title-field';
import { MOST_MISSING, useKeptCorrections, withMissing } from '../../../form/skill-corrections';
import { SkillsField } from '../../../form/skills-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useDraft } from '../../../form/use-draft';
import { useSettled } from '../../../form/use-settled';
import { givenSkills, useSkillProposals } from '../../../form/use-skill-proposals';
import { useWords } from '../../../i18n/dictionary';
import { useLocale } from '../../../i18n/locale';
import { ContactSheet } from './contact-sheet';
import { FirmSheet } from './firm-sheet';
import { completeEntry, DRAFT, emptyEntry } from './need-entry-form';
import { newNeedWords } from './new-need-words';
import { OutcomeSheets } from './outcome-sheet';
import { ProjectSheet } from './project-sheet';

/** What a firm says on the telephone, in the order one hears it. */
export function NewNeedForm({ territory }: { territory: Territory }) {
  const w = useWords(newNeedWords);
  const { locale } = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [corrections, setCorrections] = useKeptCorrections(DRAFT);
  const organisationId = search.get('organisation') ?? '';
  const form = useContractForm(EnterNeed, {
    defaultValues: {
      ...emptyEntry(locale, organisationId),
      // Who comes from a firm's page begins anew: the draft may be about another firm.
      ...(organisationId === '' && readDraft(DRAFT)),
    },
    complete: (input) =>
      completeEntry(input, {
        ...givenSkills(proposals, corrections),
        missingSkills: corrections.missing,
      }),
    madeFrom: { title: 'text', 'project.title': 'text', 'project.description': 'text' },
  });
  useDraft(DRAFT, form);
  const proposals = useSkillProposals({ text: useSettled(form, 'text'), corrections });
  const save = useMutation({
    mutationFn: (need: EnterNeed) => api.post(NeedEntered, '/needs/entries', need),
    onSuccess: async ({ id, confirmed }, { open }) => {
      forgetDraft(DRAFT);
      say(confirmed ? (open ? w.opened : w.kept) : w.link);
      await client.invalidateQueries();
      await navigate(`/animate/needs/${id}`);
    },
    onError: form.refused,
  });
  return (
    <form noValidate onSubmit={form.submit((need) => save.mutate(need))}>
      <Stack>
        <ErrorSummary form={form} />
        <FirmSheet form={form} territory={territory} />
        <ContactSheet form={form} />
        <Later>
          <Sheet title={w.need}>
            <FormTextArea form={form} name="text" label={w.text} hint={w.textHint} rows={5} />
            <SkillsField
              kept={corrections.added}
              proposals={proposals}
              corrections={corrections}
              onChange={setCorrections}
              none={w.noSkill}
              onMissing={
                corrections.missing.length < MOST_MISSING
                  ? (words) => setCorrections(withMissing(corrections, words))
                  : undefined
              }
            />
            <FormTitleField form={form} name="title" from="text" label={w.needTitle} />
            <FormRadioGroup
              form={form}
              name="mode"
              label={w.mode}
              choices={[
                { id: 'both', label: w.modes.both },
                { id: 'on_site', label: w.modes.on_site },
                { id: 'remote', label: w.modes.remote },
              ]}
            />
            <FormNumberField form={form} name="hours" label={w.hours} minValue={1} maxValue={500} />
            <FormDateField form={form} name="wantedBy" label={w.wantedBy} optional />
          </Sheet>
          <ProjectSheet form={form} territoryId={territory.id} />
          <OutcomeSheets form={form} />
          <div>
            <Button kind="main" type="submit" isPending={save.isPending}>
              {w.send}
            </Button>
          </div>
        </Later>
      </Stack>
    </form>
  );
}
