import { RETENTION, type TerritoryPublication } from '@alize/contracts';
import { Sheet } from '../../design/sheet';
import { useWords } from '../../i18n/dictionary';
import { dataWords } from './data-words';
import { Fact, Facts, MailLink, Missing } from './facts';
import { TerritoryNotice } from './territory-notice';

const CNIL = 'https://www.cnil.fr/fr/plaintes';
const DELETED = ['unconfirmed', 'awaitedPlaces', 'correspondence', 'movedAlong', 'audit', 'drafts'] as const;

/** What articles 13 and 14 of the GDPR ask to be told. Its periods are those that the system deletes by. */
export default function DataPage() {
  const w = useWords(dataWords);
  return (
    <TerritoryNotice at="data" title={w.title} lead={w.lead} which={w.which}>
      {({ territory, publication }) => {
        const { contact } = publication.profile.data;
        return (
          <>
            <Controller publication={publication} />
            <Sheet title={w.what}>
              <ul>
                {[w.firm, w.volunteer, w.mails, w.security].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p>{w.asked}</p>
            </Sheet>
            <Sheet title={w.readers}>
              <ul>
                <li>{w.animators(territory.name)}</li>
                {[w.other, w.employer, w.register].map((line) => (
                  <li key={line}>{line}</li>
                ))}
                {publication.outsideModel && <li>{w.model}</li>}
                <li>{w.host}</li>
              </ul>
              <p>{w.machine}</p>
            </Sheet>
            <Retention months={publication.retentionMonths} />
            <Sheet title={w.rights}>
              <ul>
                {w.list.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p>
                {w.ask} {contact ? <MailLink email={contact} /> : <Missing />}. {w.month}
              </p>
              <p>
                {w.complaint} <a href={CNIL}>cnil.fr/fr/plaintes</a>.
              </p>
            </Sheet>
            <Sheet title={w.cookies}>
              <p>{w.cookieText}</p>
            </Sheet>
          </>
        );
      }}
    </TerritoryNotice>
  );
}

function Controller({ publication: { profile } }: { publication: TerritoryPublication }) {
  const w = useWords(dataWords);
  const { operator, data } = profile;
  return (
    <Sheet title={w.who}>
      <Facts>
        <Fact name={w.controller}>{operator.legalName}</Fact>
        <Fact name={w.address}>{operator.address}</Fact>
        <Fact name={w.contact}>{data.contact && <MailLink email={data.contact} />}</Fact>
        <Fact name={w.officer}>{data.officer === 'none' ? w.noOfficer : data.officerContact}</Fact>
        <Fact name={w.basis}>{data.legalBasis && w.bases[data.legalBasis]}</Fact>
      </Facts>
    </Sheet>
  );
}

function Retention({ months }: { months: number }) {
  const w = useWords(dataWords);
  const inWords = (period: { days: number } | { months: number }) =>
    'days' in period ? w.periods.days(period.days) : w.periods.months(period.months);
  return (
    <Sheet title={w.long}>
      <Facts>
        {DELETED.map((kind) => (
          <Fact key={kind} name={w.kept[kind]}>
            {inWords(RETENTION[kind])}
          </Fact>
        ))}
      </Facts>
      <p>{w.by}</p>
      <Facts>
        <Fact name={w.kept.files}>{w.files(months)}</Fact>
      </Facts>
    </Sheet>
  );
}
