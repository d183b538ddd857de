import type { TerritoryFigures } from '@alize/contracts';
import { Stack } from '../../design/stack';
import { Stat, Stats } from '../../design/stat';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';

const words = dictionary(
  {
    title: 'Ce qui s’est fait ici',
    firms: 'entreprises accompagnées',
    introductions: 'mises en relation',
    jobs: 'emplois prévus par leurs projets',
    volunteers: 'personnes prêtes à aider',
    from: (organisations: string) => `de ${organisations}`,
    organisation: 'organisme',
    organisations: 'organismes',
  },
  {
    title: 'What was done here',
    firms: 'firms helped',
    introductions: 'introductions',
    jobs: 'jobs planned by their projects',
    volunteers: 'people ready to help',
    from: (organisations: string) => `from ${organisations}`,
    organisation: 'organisation',
    organisations: 'organisations',
  },
);

/** Only figures that exist: a young territory shows who is ready, not zeros. */
export function Achievements({ figures }: { figures: TerritoryFigures }) {
  const w = useWords(words);
  const f = useFormats();
  const { firmsHelped, introductions, jobsPlanned, volunteers, organisations } = figures;
  if (volunteers === 0 && firmsHelped === 0) return null;
  return (
    <Stack gap={2}>
      <h2>{w.title}</h2>
      <Stats>
        {firmsHelped > 0 && <Stat value={f.number(firmsHelped)} label={w.firms} />}
        {introductions > 0 && <Stat value={f.number(introductions)} label={w.introductions} />}
        {jobsPlanned > 0 && <Stat value={f.number(jobsPlanned)} label={w.jobs} />}
        {volunteers > 0 && (
          <Stat value={f.number(volunteers)} label={w.volunteers}>
            {w.from(f.count(organisations, w.organisation, w.organisations))}
          </Stat>
        )}
      </Stats>
    </Stack>
  );
}
