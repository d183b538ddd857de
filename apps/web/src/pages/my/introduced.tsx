import type { Match } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { missionQuery } from '../../api/missions';
import { Notice } from '../../design/notice';
import { useWords } from '../../i18n/dictionary';
import { MissionPanel } from '../../parts/mission/mission-panel';
import { Reach } from '../../parts/reach';
import { Reasons } from '../../parts/reasons';
import { myWords } from './my-words';

/** Once introduced: how to reach the person, why it is them, and the mission. */
export function Introduced({ match }: { match: Match }) {
  const w = useWords(myWords);
  const person = match.contacts?.volunteer;
  const { data: mission } = useQuery(missionQuery(match.id, person !== undefined));
  if (!person) return null;
  return (
    <>
      <Notice tone="good" title={match.offer.organisation}>
        <Reach {...person} />
        <Reasons reasons={match.reasons} title={w.why} />
      </Notice>
      {mission && <MissionPanel mission={mission} title={w.mission(person.name)} />}
    </>
  );
}
