import { OfferSubmission } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { TagGroup } from '../../design/tag-group';
import { say } from '../../design/toast-queue';
import { ReasonDialog } from '../../form/reason-dialog';
import { levelWords } from '../../form/skill-levels';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { EnteredNote } from '../../parts/entry/entered-note';
import { FormDifferences } from '../../parts/form-differences';
import { AdmitDialog } from './admit-dialog';
import { admitWords } from './admit-words';

/** Who offers what, how to call them, and the decision. */
export function SubmittedOffer({ submission }: { submission: OfferSubmission }) {
  const w = useWords(admitWords);
  const { levels } = useWords(levelWords);
  const f = useFormats();
  const { locale } = useLocale();
  const client = useQueryClient();
  const agree = useMutation({
    mutationFn: () => api.post(OfferSubmission, `/offer-submissions/${submission.id}/agreement`, {}),
    onSuccess: () => say(w.agreedDone),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  const [deciding, setDeciding] = useState<'admit' | 'reject'>();
  const { volunteer, organisation, organisationName, commune, skills, confirmedAt, entered } = submission;
  const waits = confirmedAt === null && submission.status === 'waiting';
  return (
    <Sheet
      title={submission.title}
      aside={<span>{confirmedAt ? w.since(f.agoAndDay(confirmedAt)) : w.enteredFor}</span>}
    >
      <p>
        <strong>{volunteer.name}</strong>
        {volunteer.jobTitle && `, ${volunteer.jobTitle}`}
        {' · '}
        {volunteer.email && <a href={`mailto:${volunteer.email}`}>{volunteer.email}</a>}
        {volunteer.phone && (
          <>
            {' · '}
            <a href={`tel:${volunteer.phone}`}>{f.phone(volunteer.phone)}</a>
          </>
        )}
      </p>
      <FormDifferences difference={submission.formDifference} personId={volunteer.id} />
      {entered ? (
        <p>{organisation?.name}</p>
      ) : (
        <p>{organisation ? w.says(organisation.name) : w.named(organisationName ?? '')}</p>
      )}
      <p>{submission.text}</p>
      {skills.length > 0 && (
        <TagGroup
          label={w.skills}
          tags={skills.map(({ skill, level }) => ({
            id: skill.id,
            label: `${locale === 'fr' ? skill.labelFr : skill.labelEn} · ${levels[`${level}`].toLowerCase()}`,
          }))}
        />
      )}
      <p>
        {commune.name} · {w.hours(f.hours(submission.hoursPerMonth))} ·{' '}
        {w.introductions[submission.introduction]}
      </p>
      {entered && <EnteredNote entered={entered} />}
      {entered?.note && (
        <p>
          {w.note} : {entered.note}
        </p>
      )}
      {waits && entered && (
        <Notice tone="warn">
          {w.waitsFor(volunteer.name)}. {w.waitsText(f.day(entered.waitsUntil.slice(0, 10)))}
        </Notice>
      )}
      {waits ? (
        <Stack row gap={1}>
          <Button kind="main" isPending={agree.isPending} onPress={() => agree.mutate()}>
            {w.agreed}
          </Button>
        </Stack>
      ) : submission.status === 'waiting' ? (
        <Stack row gap={1}>
          <Button kind="main" onPress={() => setDeciding('admit')}>
            {w.admit}
          </Button>
          <Button onPress={() => setDeciding('reject')}>{w.refuse}</Button>
        </Stack>
      ) : (
        <p>{w.over[submission.status]}</p>
      )}
      {deciding === 'admit' && <AdmitDialog submission={submission} onClose={() => setDeciding(undefined)} />}
      {deciding === 'reject' && (
        <ReasonDialog
          title={w.refuseTitle}
          text={w.refuseText}
          action={w.refuse}
          done={w.refused}
          path={`/offer-submissions/${submission.id}/rejection`}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Sheet>
  );
}
