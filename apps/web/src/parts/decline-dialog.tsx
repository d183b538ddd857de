import { Match, Refusal, VolunteerReason } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../api/client';
import { Button } from '../design/button';
import { Dialog, DialogActions } from '../design/dialog';
import { Stack } from '../design/stack';
import { say } from '../design/toast-queue';
import { ErrorSummary } from '../form/error-summary';
import { FormDateField, FormRadioGroup } from '../form/form-choice';
import { FormTextArea, FormTextField } from '../form/form-text-field';
import { useContractForm } from '../form/use-contract-form';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary(
  {
    title: 'Dire non, ou pas maintenant',
    text: 'Une raison nous aide à ne pas vous déranger pour rien. L’entreprise ne la lit pas.',
    reason: 'Pourquoi ?',
    reasons: {
      no_time: 'Je manque de temps',
      wrong_topic: 'Ce n’est pas mon domaine',
      too_far: 'C’est trop loin',
      conflict_of_interest: 'Il y a un conflit d’intérêts',
      not_now: 'Pas maintenant',
      colleague: 'Une autre personne conviendrait mieux',
      other: 'Une autre raison',
    },
    again: 'Quand pouvons-nous vous le redemander ?',
    againHint: 'D’ici là, nous ne vous demandons rien.',
    colleague: 'Son nom',
    email: 'Son adresse e-mail',
    emailHint: 'Nous ne lui écrivons pas : la personne qui anime le territoire voit avec vous.',
    details: 'Un mot de plus',
    send: 'Envoyer ma réponse',
    back: 'Revenir',
    sent: 'Réponse envoyée. Merci de l’avoir donnée.',
  },
  {
    title: 'Say no, or not now',
    text: 'A reason helps us not to bother you for nothing. The firm does not read it.',
    reason: 'Why?',
    reasons: {
      no_time: 'I am short of time',
      wrong_topic: 'This is not my field',
      too_far: 'It is too far away',
      conflict_of_interest: 'There is a conflict of interest',
      not_now: 'Not now',
      colleague: 'Somebody else would be a better choice',
      other: 'Another reason',
    },
    again: 'When may we ask you again?',
    againHint: 'Until then we ask you nothing.',
    colleague: 'Their name',
    email: 'Their e-mail address',
    emailHint: 'We do not write to them: the person who runs the territory settles it with you.',
    details: 'A word more',
    send: 'Send my answer',
    back: 'Go back',
    sent: 'Answer sent. Thank you for giving it.',
  },
);
type Input = z.input<typeof Refusal>;

/** Only what goes with the reason chosen is sent. */
const complete = ({ reason, details, askAgainOn, colleague }: Input): Input => ({
  reason,
  details,
  ...(reason === 'not_now' && { askAgainOn }),
  ...(reason === 'colleague' && { colleague }),
});

interface DeclineDialogProps {
  match: Match;
  /** Of who writes down somebody else's answer. */
  title?: string;
  onClose(): void;
}

export function DeclineDialog({ match, title, onClose }: DeclineDialogProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const form = useContractForm(Refusal, {
    defaultValues: { details: '', askAgainOn: '', colleague: { name: '', email: '' } },
    complete,
  });
  const reason = useWatch({ control: form.control, name: 'reason' });
  const decline = useMutation({
    mutationFn: (refusal: z.output<typeof Refusal>) =>
      api.post(Match, `/matches/${match.id}/decline`, refusal),
    onSuccess: async () => {
      say(w.sent);
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={title ?? w.title} isOpen onClose={onClose}>
      <p>{w.text}</p>
      <form noValidate onSubmit={form.submit((refusal) => decline.mutate(refusal))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormRadioGroup
            form={form}
            name="reason"
            label={w.reason}
            choices={VolunteerReason.options.map((id) => ({ id, label: w.reasons[id] }))}
          />
          {reason === 'not_now' && (
            <FormDateField form={form} name="askAgainOn" label={w.again} hint={w.againHint} />
          )}
          {reason === 'colleague' && (
            <>
              <FormTextField form={form} name="colleague.name" label={w.colleague} />
              <FormTextField
                form={form}
                name="colleague.email"
                label={w.email}
                hint={w.emailHint}
                type="email"
                optional
              />
            </>
          )}
          <FormTextArea form={form} name="details" label={w.details} rows={2} optional />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={decline.isPending}>
              {w.send}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
