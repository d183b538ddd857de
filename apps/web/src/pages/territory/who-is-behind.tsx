import type { Territory, TerritoryPublication } from '@alize/contracts';
import { Link } from 'react-router';
import { Sheet } from '../../design/sheet';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { AnimatorCard } from '../../parts/animator-card';

const words = dictionary(
  {
    answers: 'Qui vous répond',
    signed: 'Qui est derrière',
    operator: (name: string) => `Le programme est animé par ${name}.`,
    signatories: (names: string) =>
      `Ont signé la convention en cours et promis des jours ou un soutien : ${names}.`,
    relays: 'Vous conseillez des entreprises ? Affiche et lien à partager',
  },
  {
    answers: 'Who answers you',
    signed: 'Who is behind it',
    operator: (name: string) => `The programme is run by ${name}.`,
    signatories: (names: string) => `Signed the current agreement and promised days or support: ${names}.`,
    relays: 'Do you advise firms? A poster and a link to share',
  },
);

interface BehindProps {
  territory: Territory;
  publication: TerritoryPublication;
}

/** The face of the programme; nothing where nobody agreed to be shown. */
export function WhoAnswers({ territory, publication: { profile } }: BehindProps) {
  const w = useWords(words);
  if (!profile.animator.name) return null;
  return (
    <Sheet title={w.answers}>
      <AnimatorCard animator={profile.animator} territory={territory.name} />
    </Sheet>
  );
}

export function WhoSigned({ territory, publication: { profile, signatories } }: BehindProps) {
  const w = useWords(words);
  const f = useFormats();
  return (
    <Sheet title={w.signed}>
      {profile.operator.legalName && <p>{w.operator(profile.operator.legalName)}</p>}
      {signatories.length > 0 && <p>{w.signatories(f.list(signatories))}</p>}
      <p>
        <Link to={`/t/${territory.code}/relays`}>{w.relays}</Link>
      </p>
    </Sheet>
  );
}
