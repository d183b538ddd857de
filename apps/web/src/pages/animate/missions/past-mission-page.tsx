import { Mission, PastMission } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { uuidv7 } from 'uuidv7';
import { api } from '../../../api/client';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormDateField, FormNumberField, FormRadioGroup } from '../../../form/form-choice';
import { FormField } from '../../../form/form-field';
import { FormTextArea } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { FindField } from '../../../parts/entry/find-field';

const words = dictionary(
  {
    title: 'Appui passé',
    lead: 'Un appui qui a eu lieu avant d’être noté ici. Aucun mail ne part, et le besoin reste où il en est.',
    missions: 'Appuis',
    who: 'Qui a aidé qui',
    need: 'Le besoin de l’entreprise',
    needHint: 'Son titre, l’entreprise, un téléphone',
    noNeed: 'Aucun besoin de ce nom : saisissez-le d’abord.',
    newNeed: 'Nouveau besoin',
    offer: 'L’offre de la personne qui a aidé',
    offerHint: 'Son nom, son organisme, ce qu’elle propose',
    noOffer: 'Aucune offre de ce nom : saisissez-la d’abord.',
    newOffer: 'Nouvelle offre',
    how: 'Comment cela s’est passé',
    introducedOn: 'Mis en relation le',
    hours: 'Heures données en tout',
    hoursHint: '7 heures : une journée',
    outcome: 'Comment cela a fini',
    outcomes: { achieved: 'Mené à bien', partly: 'En partie', dropped: 'Arrêté avant la fin' },
    toldBy: 'Qui vous l’a dit ?',
    sides: { requester: 'L’entreprise', volunteer: 'La personne qui a aidé' },
    note: 'Note',
    noteHint: 'Pour les personnes qui animent le territoire.',
    save: 'Enregistrer cet appui',
    saved: 'Appui passé enregistré',
  },
  {
    title: 'Past mission',
    lead: 'A mission that took place before it was written down here. No mail leaves, and the need stays where it stands.',
    missions: 'Missions',
    who: 'Who helped whom',
    need: 'The firm’s need',
    needHint: 'Its title, the firm, a telephone number',
    noNeed: 'No need of this name: enter it first.',
    newNeed: 'New need',
    offer: 'The offer of who helped',
    offerHint: 'Their name, their organisation, what they offer',
    noOffer: 'No offer of this name: enter it first.',
    newOffer: 'New offer',
    how: 'How it went',
    introducedOn: 'Introduced on',
    hours: 'Hours given in all',
    hoursHint: '7 hours: a day',
    outcome: 'How it ended',
    outcomes: { achieved: 'Done', partly: 'In part', dropped: 'Stopped before its end' },
    toldBy: 'Who told you?',
    sides: { requester: 'The firm', volunteer: 'The person who helped' },
    note: 'Note',
    noteHint: 'For those who run the territory.',
    save: 'Save this mission',
    saved: 'Past mission saved',
  },
);

/** A mission of before, whole: its two people, its day, its hours, its end. */
export default function PastMissionPage() {
  const w = useWords(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useContractForm(PastMission, {
    defaultValues: {
      id: uuidv7(),
      ...{ needId: '', offerId: '', introducedOn: '', hours: NaN, note: '' },
      ...{ outcome: 'achieved', toldBy: 'requester' },
    },
  });
  const save = useMutation({
    mutationFn: (mission: PastMission) => api.post(Mission, '/missions/past', mission),
    onSuccess: async ({ id }) => {
      say(w.saved);
      await client.invalidateQueries();
      await navigate(`/animate/matches/${id}`);
    },
    onError: form.refused,
  });
  return (
    <Stack narrow>
      <PageHeader
        title={w.title}
        lead={w.lead}
        above={<Breadcrumb pages={[{ label: w.missions, to: '/animate/missions' }]} />}
      />
      <form noValidate onSubmit={form.submit((mission) => save.mutate(mission))}>
        <Stack>
          <ErrorSummary form={form} />
          <Sheet title={w.who}>
            <FormField form={form} name="needId" label={w.need}>
              {({ ref, error, onChange }) => (
                <FindField
                  kind="need"
                  label={w.need}
                  hint={w.needHint}
                  none={w.noNeed}
                  error={error}
                  inputRef={ref}
                  onChange={onChange}
                />
              )}
            </FormField>
            <div>
              <LinkButton to="/animate/needs/new" kind="plain" small>
                {w.newNeed}
              </LinkButton>
            </div>
            <FormField form={form} name="offerId" label={w.offer}>
              {({ ref, error, onChange }) => (
                <FindField
                  kind="offer"
                  label={w.offer}
                  hint={w.offerHint}
                  none={w.noOffer}
                  error={error}
                  inputRef={ref}
                  onChange={onChange}
                />
              )}
            </FormField>
            <div>
              <LinkButton to="/animate/offers/new" kind="plain" small>
                {w.newOffer}
              </LinkButton>
            </div>
          </Sheet>
          <Sheet title={w.how}>
            <FormDateField form={form} name="introducedOn" label={w.introducedOn} />
            <FormNumberField
              form={form}
              name="hours"
              label={w.hours}
              hint={w.hoursHint}
              minValue={0}
              maxValue={2000}
              step={0.25}
            />
            <FormRadioGroup
              form={form}
              name="outcome"
              label={w.outcome}
              choices={[
                { id: 'achieved', label: w.outcomes.achieved },
                { id: 'partly', label: w.outcomes.partly },
                { id: 'dropped', label: w.outcomes.dropped },
              ]}
            />
            <FormRadioGroup
              form={form}
              name="toldBy"
              label={w.toldBy}
              choices={[
                { id: 'requester', label: w.sides.requester },
                { id: 'volunteer', label: w.sides.volunteer },
              ]}
            />
            <FormTextArea form={form} name="note" label={w.note} hint={w.noteHint} rows={3} optional />
          </Sheet>
          <div>
            <Button kind="main" type="submit" isPending={save.isPending}>
              {w.save}
            </Button>
          </div>
        </Stack>
      </form>
    </Stack>
  );
}
