import type { Need } from '@alize/contracts';
import { apiPath } from '../../../api/client';
import { FileLink } from '../../../design/file-link';
import { LinkButton } from '../../../design/link-button';
import { Notice } from '../../../design/notice';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import { candidateWords } from './candidate-words';
import styles from './candidates.module.css';
import { Neighbours } from './neighbours';

/** Nobody clearly answers: said first, with what one can do about it. */
export function Nobody({ need, said }: { need: Need; said: string }) {
  return (
    <Notice tone="warn" title={said}>
      <WaysOut need={need} />
    </Notice>
  );
}

/** Widen, ask next door, recruit. */
export function WaysOut({ need }: { need: Need }) {
  const w = useWords(candidateWords).nobody;
  const f = useFormats();
  const { locale } = useLocale();
  const confirmed = need.skills.filter((each) => each.confirmed).map(({ skill }) => skill);
  const edit = `/animate/needs/${need.id}/edit`;
  return (
    <ul className={styles.ways}>
      <li>
        <p>
          <strong>{w.widen}</strong>
        </p>
        <p>{w.widenText}</p>
        <LinkButton to={edit} kind="second" small>
          {w.widenAction}
        </LinkButton>
      </li>
      <li>
        <p>
          <strong>{w.neighbours}</strong>
        </p>
        <Neighbours need={need} none={w.neighboursNone} />
      </li>
      <li>
        <p>
          <strong>{w.recruit}</strong>
        </p>
        {confirmed.length > 0 ? (
          <>
            <p>
              {w.recruitText(
                f.list(confirmed.map(({ labelFr, labelEn }) => (locale === 'fr' ? labelFr : labelEn))),
              )}
            </p>
            <FileLink
              href={apiPath(`/territories/${need.territoryId}/recruitment-sheet?needId=${need.id}`)}
              opens
            >
              {w.sheet}
            </FileLink>
          </>
        ) : (
          <>
            <p>{w.unconfirmed}</p>
            <LinkButton to={edit} kind="second" small>
              {w.confirm}
            </LinkButton>
          </>
        )}
      </li>
    </ul>
  );
}
