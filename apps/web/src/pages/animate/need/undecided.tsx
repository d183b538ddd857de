import type { Need } from '@alize/contracts';
import { Fold } from '../../../design/fold';
import { LinkButton } from '../../../design/link-button';
import { Notice } from '../../../design/notice';
import { useWords } from '../../../i18n/dictionary';
import { candidateWords } from './candidate-words';
import { WaysOut } from './nobody';

/** Nobody chose the skills of the need, and its words alone do not tell: no « nobody » before somebody did. */
export function Undecided({ need, said }: { need: Need; said: string }) {
  const w = useWords(candidateWords).nobody;
  return (
    <Notice
      title={said}
      actions={
        <LinkButton to={`/animate/needs/${need.id}/edit`} small>
          {w.confirm}
        </LinkButton>
      }
    >
      <Fold label={w.otherwise}>
        <WaysOut need={need} />
      </Fold>
    </Notice>
  );
}
