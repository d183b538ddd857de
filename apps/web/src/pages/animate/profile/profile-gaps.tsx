import { profileGaps, type Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { publicationQuery } from '../../../api/territories';
import { LinkButton } from '../../../design/link-button';
import { Notice } from '../../../design/notice';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { profileWords } from './profile-words';

/** What the public pages of a territory still call missing, and where to give it; nothing once all is there. */
export function ProfileGaps({ territory, link = true }: { territory: Territory; link?: boolean }) {
  const w = useWords(profileWords);
  const f = useFormats();
  const { data } = useQuery(publicationQuery(territory.id));
  const gaps = data ? profileGaps(data.profile) : [];
  if (gaps.length === 0) return null;
  return (
    <Notice
      tone="warn"
      actions={
        link && (
          <LinkButton to={`/animate/profile?t=${territory.code}`} kind="second" small>
            {w.complete}
          </LinkButton>
        )
      }
    >
      {w.missing(gaps.length, f.list(gaps.map((gap) => w.fields[gap])))}
    </Notice>
  );
}
