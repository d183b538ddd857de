import { AccountsService } from '@alize/accounts';
import { OrganisationsService, PeopleService, SYSTEM, TerritoriesService } from '@alize/directory';
import { CandidatesQueries, MatchesService } from '@alize/matches';
import { NeedsService, NeedSubmission } from '@alize/needs';
import { OffersService } from '@alize/offers';
import { Database } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { start as startRepl } from 'node:repl';
import { withServices } from './context';

/** Services under the names the code gives them, and `SYSTEM` to act as. */
export function repl(): Promise<void> {
  return withServices(
    (app) =>
      new Promise((resolve) => {
        const prompt = startRepl('alize> ');
        Object.assign(prompt.context, {
          SYSTEM,
          db: app.get(Database),
          accounts: app.get(AccountsService),
          territories: app.get(TerritoriesService),
          organisations: app.get(OrganisationsService),
          people: app.get(PeopleService),
          skills: app.get(SkillsService),
          offers: app.get(OffersService),
          needs: app.get(NeedsService),
          submission: app.get(NeedSubmission),
          candidates: app.get(CandidatesQueries),
          matches: app.get(MatchesService),
        });
        prompt.on('exit', resolve);
      }),
  );
}
