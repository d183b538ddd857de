import { Match } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { matchQuestionQuery } from '../../api/matches';
import { Button } from '../../design/button';
import { CheckboxGroup } from '../../design/checkbox-group';
import { Dialog, DialogActions } from '../../design/dialog';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { NeedInBrief } from '../../parts/need-in-brief';
import { Reasons } from '../../parts/reasons';
import { DeclineDialog } from '../../parts/decline-dialog';
import { volunteerWords } from './volunteer-words';

/** One question to the volunteer: this firm, this need, yes or no. */
export function AskedMatch({ match }: { match: Match }) {
  const w = useWords(volunteerWords);
  const f = useFormats();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'accept' | 'decline'>();
  const [callTimes, setCallTimes] = useState<string[]>([]);
  const { data: question } = useQuery(matchQuestionQuery(match.id));
  const close = () => setAsking(undefined);
  const accept = useMutation({
    mutationFn: () => api.post(Match, `/matches/${match.id}/acceptance`, { callTimes }),
    onSuccess: async () => {
      say(w.accepted);
      await client.invalidateQueries();
    },
    onError: (error) => {
      close();
      say(error.message);
      void client.invalidateQueries();
    },
  });
  return (
    <Sheet title={match.need.title} aside={<span>{w.since(f.ago(match.approvedAt))}</span>}>
      <p>
        <strong>{match.need.organisation}</strong>
      </p>
      <NeedInBrief need={match.need} />
      <Reasons reasons={match.reasons} />
      {question && <p>{w.by(f.day(question.answerBy.slice(0, 10)))}</p>}
      <Stack row gap={1}>
        <Button kind="main" onPress={() => setAsking('accept')}>
          {w.accept}
        </Button>
        <Button onPress={() => setAsking('decline')}>{w.decline}</Button>
      </Stack>
      <Dialog title={w.acceptAsk} isOpen={asking === 'accept'} onClose={close}>
        {question?.employer && (
          <p>{w.employerFirst(question.employer.organisationName, f.list(question.employer.contactNames))}</p>
        )}
        <p>{w.acceptText(match.need.organisation)}</p>
        {question && (
          <CheckboxGroup
            label={w.calls}
            hint={w.callsHint}
            optional
            choices={question.callTimes.map((at) => ({ id: at, label: f.moment(at) }))}
            value={callTimes}
            onChange={setCallTimes}
          />
        )}
        <DialogActions>
          <Button onPress={close}>{w.back}</Button>
          <Button kind="main" isPending={accept.isPending} onPress={() => accept.mutate()}>
            {w.accept}
          </Button>
        </DialogActions>
      </Dialog>
      {asking === 'decline' && <DeclineDialog match={match} onClose={close} />}
    </Sheet>
  );
}
