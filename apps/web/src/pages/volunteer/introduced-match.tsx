import type { Match } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { missionQuery } from '../../api/missions';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { MissionPanel } from '../../parts/mission/mission-panel';
import { NeedInBrief } from '../../parts/need-in-brief';
import { Reach } from '../../parts/reach';
import { volunteerWords } from './volunteer-words';

/** Somebody the volunteer was introduced to, how to reach them, and the mission; or a yes that waits for the employer's. */
export function IntroducedMatch({ match }: { match: Match }) {
  const w = useWords(volunteerWords);
  const f = useFormats();
  const firm = match.contacts?.requester;
  const { data: mission } = useQuery(missionQuery(match.id, firm !== undefined));
  return (
    <Stack gap={1}>
      <Sheet title={match.need.title} aside={<span>{f.agoAndDay(match.approvedAt)}</span>}>
        <p>
          <strong>{match.need.organisation}</strong>
        </p>
        {firm ? <Reach {...firm} /> : <p>{w.employer}</p>}
        <NeedInBrief need={match.need} />
      </Sheet>
      {mission && <MissionPanel mission={mission} title={w.mission(match.need.organisation)} />}
    </Stack>
  );
}
