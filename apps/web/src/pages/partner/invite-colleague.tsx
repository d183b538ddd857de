import { useQuery } from '@tanstack/react-query';
import { publicationQuery, territoriesQuery } from '../../api/territories';
import buttons from '../../design/button.module.css';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { AnimatorCard } from '../../parts/animator-card';
import { partnerWords } from './partner-words';

/** What a contact can do: a mail to a colleague, ready to be sent, and whom to call. */
export function InviteColleague({ territory }: { territory: { id: string; name: string } }) {
  const w = useWords(partnerWords);
  const { data: territories } = useQuery(territoriesQuery);
  const { data: published } = useQuery(publicationQuery(territory.id));
  const code = territories?.find(({ id }) => id === territory.id)?.code;
  if (!code) return null;
  const page = new URL(`/t/${code}/offer`, location.href).href;
  const subject = encodeURIComponent(w.inviteSubject(territory.name));
  const body = encodeURIComponent(w.inviteBody(territory.name, page));
  return (
    <Sheet title={w.inviteTitle(territory.name)}>
      <Stack gap={2}>
        <p>{w.inviteText}</p>
        <div>
          <a
            className={`${buttons.button} ${buttons.second}`}
            href={`mailto:?subject=${subject}&body=${body}`}
          >
            {w.invite}
          </a>
        </div>
        {published && <AnimatorCard animator={published.profile.animator} territory={territory.name} />}
      </Stack>
    </Sheet>
  );
}
