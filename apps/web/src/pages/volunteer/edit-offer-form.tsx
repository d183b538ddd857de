import { Offer, UpdateOffer } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { readOffer } from '../../api/offers';
import { Breadcrumb } from '../../design/breadcrumb';
import { Button } from '../../design/button';
import { LinkButton } from '../../design/link-button';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { ErrorSummary } from '../../form/error-summary';
import { FormTextArea, FormTextField } from '../../form/form-text-field';
import { withLevels } from '../../form/skill-corrections';
import { SkillLevels } from '../../form/skill-levels';
import { SkillsField } from '../../form/skills-field';
import { StaleNotice } from '../../form/stale-notice';
import { useSettled } from '../../form/use-settled';
import { useSkillProposals } from '../../form/use-skill-proposals';
import { useContractForm } from '../../form/use-contract-form';
import { useStaleEdit } from '../../form/use-stale-edit';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { AbsencesField } from './absences-field';
import { skillsOf, tellOffer, toInput } from './edit-offer';
import { EditOfferFields } from './edit-offer-fields';
import { editOfferWords } from './edit-offer-words';

interface EditOfferFormProps {
  offer: Offer;
  /** The page one came from, and goes back to. */
  home: { label: string; to: string };
}

export function EditOfferForm({ offer, home }: EditOfferFormProps) {
  const w = useWords(editOfferWords);
  const f = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [corrections, setCorrections] = useState(() => skillsOf(offer));
  const [touched, setTouched] = useState(false);
  const skills = corrections.added;
  const form = useContractForm(UpdateOffer, {
    defaultValues: toInput(offer),
    complete: (input) => ({
      ...input,
      ...(touched && { skills: withLevels(skills, corrections) }),
    }),
  });
  const text = useSettled(form, 'text');
  const proposals = useSkillProposals({ text, corrections, read: [] });
  const edit = useStaleEdit({
    form,
    first: offer,
    read: () => readOffer(offer.id),
    toInput,
    tell: (row: Offer) => tellOffer(row, w, f),
  });
  const save = useMutation({
    mutationFn: (change: UpdateOffer) => api.patch(Offer, `/offers/${offer.id}`, change),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['offers'] });
      say(w.saved);
      await navigate(home.to);
    },
    onError: edit.refused,
  });
  const correcting = {
    skills,
    corrections,
    onChange: (changed: typeof corrections) => {
      setTouched(true);
      setCorrections(changed);
    },
  };
  return (
    <Stack narrow>
      <PageHeader title={w.title} lead={offer.title} above={<Breadcrumb pages={[home]} />} />
      <form noValidate onSubmit={form.submit((change) => save.mutate(change))}>
        <Stack>
          <StaleNotice changes={edit.changes} />
          <ErrorSummary form={form} />
          <Sheet title={w.can}>
            <FormTextField form={form} name="title" label={w.oneLine} />
            <FormTextArea form={form} name="text" label={w.text} rows={5} />
            <SkillsField
              {...correcting}
              kept={skills}
              proposals={proposals}
              label={w.skills}
              none={w.skillsNone}
            />
            <SkillLevels {...correcting} />
          </Sheet>
          <EditOfferFields form={form} />
          <AbsencesField form={form} />
          <Stack row gap={1}>
            <Button kind="main" type="submit" isPending={save.isPending}>
              {w.save}
            </Button>
            <LinkButton to={home.to} kind="plain">
              {w.back}
            </LinkButton>
          </Stack>
        </Stack>
      </form>
    </Stack>
  );
}
