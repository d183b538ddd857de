import type { Application, Baseline, JobKind, PlanLine, PlannedJobs, PlanSource } from '@alize/contracts';
import { DateField } from '../../design/date-field';
import { Notice } from '../../design/notice';
import { NumberField } from '../../design/number-field';
import { Select } from '../../design/select';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { TextArea } from '../../design/text-area';
import { TextField } from '../../design/text-field';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { applicationWords } from './application-words';
import { EuroField } from './euro-field';
import { LinesField } from './lines-field';
import type { useAutosave } from './use-autosave';

interface ApplicationFormProps {
  application: Application;
  saving: ReturnType<typeof useAutosave>;
  /** Shows what only who runs the programme writes. */
  runs: boolean;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A dossier, kept as it is typed. */
export function ApplicationForm({ application, saving, runs }: ApplicationFormProps) {
  const w = useWords(applicationWords);
  const f = useFormats();
  const { fields, change } = saving;
  const kinds = (['permanent', 'fixed_term', 'apprentice', 'self'] satisfies JobKind[]).map((id) => ({
    id,
    label: w.kinds[id],
  }));
  const sources = (['own', 'bank', 'other'] satisfies PlanSource[]).map((id) => ({
    id,
    label: w.sources[id],
  }));
  const baseline = (changed: Partial<Baseline>) => change({ baseline: { ...fields.baseline, ...changed } });
  const thisYear = Number(application.createdAt.slice(0, 4));
  const turnover = (name: 'lastYear' | 'yearBefore', year: number) => (
    <EuroField
      label={`${w[name]} (${fields.baseline[name]?.year ?? year}) : ${w.turnover}`}
      cents={fields.baseline[name]?.turnoverCents ?? null}
      onChange={(cents) =>
        baseline({
          [name]: cents === null ? null : { year: fields.baseline[name]?.year ?? year, turnoverCents: cents },
        })
      }
    />
  );
  return (
    <Stack>
      <Sheet title={w.project}>
        <Stack gap={2}>
          <TextArea
            label={w.purpose}
            hint={w.purposeHint}
            value={fields.purpose}
            onChange={(purpose) => change({ purpose })}
          />
          <EuroField
            label={w.amount}
            hint={w.maximum(f.money(application.maximumCents))}
            cents={fields.amountAskedCents}
            onChange={(amountAskedCents) => change({ amountAskedCents })}
          />
        </Stack>
      </Sheet>
      <Sheet title={w.jobs}>
        <Stack gap={2}>
          <LinesField<PlannedJobs>
            name={w.jobs}
            lines={fields.jobs}
            blank={{ kind: 'permanent', count: 1, by: null }}
            onChange={(jobs) => change({ jobs })}
          >
            {(line, set) => (
              <>
                <Select
                  label={w.jobKind}
                  width="short"
                  choices={kinds}
                  value={line.kind}
                  onChange={(kind) => set({ ...line, kind })}
                />
                <NumberField
                  label={w.jobCount}
                  minValue={1}
                  maxValue={500}
                  value={line.count}
                  onChange={(count) => set({ ...line, count: orNull(count) ?? 1 })}
                />
                <DateField
                  label={w.jobBy}
                  optional
                  value={line.by ?? ''}
                  onChange={(by) => set({ ...line, by: by || null })}
                />
              </>
            )}
          </LinesField>
          <NumberField
            label={w.atRisk}
            minValue={0}
            maxValue={5000}
            value={fields.jobsAtRisk}
            onChange={(jobs) => change({ jobsAtRisk: orNull(jobs) ?? 0 })}
          />
        </Stack>
      </Sheet>
      <Sheet title={w.plan}>
        <Stack gap={2}>
          <EuroField
            label={w.investment}
            cents={fields.investmentCents}
            onChange={(investmentCents) => change({ investmentCents })}
          />
          <LinesField<PlanLine>
            name={w.planLine}
            lines={fields.plan}
            blank={{ source: 'own', label: '', amountCents: 0 }}
            onChange={(plan) => change({ plan })}
          >
            {(line, set) => (
              <>
                <Select
                  label={w.source}
                  width="short"
                  choices={sources}
                  value={line.source}
                  onChange={(source) => set({ ...line, source })}
                />
                <TextField
                  label={w.label}
                  optional
                  width="medium"
                  maxLength={120}
                  value={line.label}
                  onChange={(label) => set({ ...line, label })}
                />
                <EuroField
                  label={w.cents}
                  cents={line.amountCents}
                  onChange={(cents) => set({ ...line, amountCents: cents ?? 0 })}
                />
              </>
            )}
          </LinesField>
          <Balance fields={fields} />
        </Stack>
      </Sheet>
      <Sheet title={w.uses}>
        <LinesField
          name={w.uses}
          lines={fields.uses}
          blank={{ label: '', amountCents: 0 }}
          onChange={(uses) => change({ uses })}
        >
          {(line, set) => (
            <>
              <TextField
                label={w.label}
                width="medium"
                maxLength={120}
                value={line.label}
                onChange={(label) => set({ ...line, label })}
              />
              <EuroField
                label={w.cents}
                cents={line.amountCents}
                onChange={(cents) => set({ ...line, amountCents: cents ?? 0 })}
              />
            </>
          )}
        </LinesField>
      </Sheet>
      <Sheet title={w.base}>
        <Stack gap={2}>
          <NumberField
            label={w.headcount}
            minValue={0}
            maxValue={5000}
            value={fields.baseline.headcount ?? NaN}
            onChange={(headcount) => baseline({ headcount: orNull(headcount) })}
          />
          {turnover('lastYear', thisYear - 1)}
          {turnover('yearBefore', thisYear - 2)}
        </Stack>
      </Sheet>
      {runs && (
        <Sheet title={w.forCommittee}>
          <Stack gap={2}>
            <TextArea
              label={w.opinion}
              hint={w.opinionHint}
              optional
              value={fields.opinion ?? ''}
              onChange={(opinion) => change({ opinion })}
            />
            <NumberField
              label={w.hours}
              optional
              minValue={0}
              maxValue={2000}
              value={fields.skillsHours ?? NaN}
              onChange={(hours) => change({ skillsHours: orNull(hours) })}
            />
          </Stack>
        </Sheet>
      )}
    </Stack>
  );
}

/** Whether the plan adds up, in words. */
function Balance({ fields }: { fields: Pick<Application, 'plan' | 'amountAskedCents' | 'investmentCents'> }) {
  const w = useWords(applicationWords);
  const f = useFormats();
  const { plan, amountAskedCents, investmentCents } = fields;
  if (investmentCents === null) return null;
  const sum = plan.reduce((total, { amountCents }) => total + amountCents, amountAskedCents ?? 0);
  if (sum === investmentCents) return <Notice tone="good">{w.balanced(f.money(sum))}</Notice>;
  return (
    <Notice tone="warn">
      {w.unbalanced(f.money(sum), f.money(investmentCents), f.money(Math.abs(sum - investmentCents)))}
    </Notice>
  );
}
