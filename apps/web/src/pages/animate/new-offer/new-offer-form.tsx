import { EnterOffer, OfferEntered, type Territory } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Later } from '../../../design/later';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { forgetDraft, readDraft } from '../../../form/draft';
import { ErrorSummary } from '../../../form/error-summary';
import { FormCommuneField } from '../../../form/form-commune-field';
import { FormNumberField, FormRadioGroup } from '../../../form/form-choice';
import { FormTextArea } from '../../../form/form-text-field';
import { FormTitleField } from '../../../form/form-title-field';
import { useKeptCorrections, withLevels } from '../../../form/skill-corrections';
import { SkillLevels } from '../../../form/skill-levels';
import { SkillsField } from '../../../form/skills-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useDraft } from '../../../form/use-draft';
import { useSettled } from '../../../form/use-settled';
import { useSkillProposals } from '../../../form/use-skill-proposals';
import { useWords } from '../../../i18n/dictionary';
import { useLocale } from '../../../i18n/locale';
import { AgreementSheets } from './agreement-sheets';
import { EmployerSheet } from './employer-sheet';
import { newOfferWords } from './new-offer-words';
import { completeEntry, DRAFT, emptyEntry } from './offer-entry-form';
import { PersonSheet } from './person-sheet';

/** What somebody offers on the telephone, in the order one hears it. */
export function NewOfferForm({ territory }: { territory: Territory }) {
  const w = useWords(newOfferWords);
  const { locale } = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [corrections, setCorrections] = useKeptCorrections(DRAFT);
  const personId = search.get('person') ?? '';
  const skills = corrections.added;
  const form = useContractForm(EnterOffer, {
    defaultValues: {
      ...emptyEntry(locale, territory.id, personId),
      // Who comes from somebody's page begins anew: the draft may be about another person.
      ...(personId === '' && readDraft(DRAFT)),
    },
    complete: (input) =>
      completeEntry(input, {
        territoryId: territory.id,
        skills: withLevels(skills, corrections),
        labels: skills.map((skill) => (locale === 'fr' ? skill.labelFr : skill.labelEn)),
        locale,
      }),
    madeFrom: { title: 'text' },
  });
  useDraft(DRAFT, form);
  const proposals = useSkillProposals({ text: useSettled(form, 'text'), corrections, read: [] });
  const remote = useWatch({ control: form.control, name: 'mode' }) === 'remote';
  const save = useMutation({
    mutationFn: (offer: EnterOffer) => api.post(OfferEntered, '/offers/entries', offer),
    onSuccess: async ({ id, offerId }, { agreement }) => {
      forgetDraft(DRAFT);
      say(offerId ? w.opened : agreement === 'told' ? w.elsewhere : w.waits);
      await client.invalidateQueries();
      await navigate(offerId ? `/animate/offers/${offerId}` : `/animate/admissions/${id}`);
    },
    onError: form.refused,
  });
  return (
    <form noValidate onSubmit={form.submit((offer) => save.mutate(offer))}>
      <Stack>
        <ErrorSummary form={form} />
        <PersonSheet form={form} />
        <EmployerSheet form={form} territory={territory} />
        <Later>
          <Sheet title={w.offer}>
            <FormTextArea form={form} name="text" label={w.text} hint={w.textHint} rows={5} />
            <SkillsField
              kept={skills}
              proposals={proposals}
              corrections={corrections}
              onChange={setCorrections}
              none={w.noSkill}
            />
            <SkillLevels skills={skills} corrections={corrections} onChange={setCorrections} theirs />
            <FormTitleField form={form} name="title" from="text" label={w.oneLine} />
            <FormCommuneField form={form} name="communeCode" label={w.from} territoryId={territory.id} />
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
            {!remote && (
              <FormNumberField form={form} name="radiusKm" label={w.radius} minValue={0} maxValue={500} />
            )}
            <FormNumberField
              form={form}
              name="hoursPerMonth"
              label={w.hours}
              hint={w.hoursHint}
              minValue={0.5}
              maxValue={160}
            />
          </Sheet>
          <AgreementSheets form={form} />
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
