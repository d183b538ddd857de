import { BoardModule, SearchQueries, TodayQueries } from '@alize/board';
import { ListMatches, ListOrganisations, ListPeople } from '@alize/contracts';
import { type Actor, OrganisationsService, PeopleService } from '@alize/directory';
import {
  AnswerFiguresQueries,
  CoverageQueries,
  LoadQueries,
  MatchesQueries,
  TerritoryFiguresQueries,
} from '@alize/matches';
import { MailsQueries } from '@alize/notifications';
import { UndoneJobs } from '@alize/platform';
import { RemindersService } from '@alize/reminders';
import type { INestApplicationContext } from '@nestjs/common';

export { BoardModule };
export type Screen = [name: string, open: () => Promise<unknown>];

const actor = (role: 'animator' | 'administrator', territoryId: string | null): Actor => ({
  personId: '00000000-0000-7000-8000-000000000001',
  locale: 'fr',
  grants: [{ role, territoryId, organisationId: null }],
});

/** What people and schedules open, each as its own code reads it. */
export function screensOf(app: INestApplicationContext, territoryId: string): Screen[] {
  const animator = actor('animator', territoryId);
  const administrator = actor('administrator', null);
  const search = (who: Actor, q: string) => () => app.get(SearchQueries).find(who, { q });
  const limit = 20;
  return [
    ['search « mar », animator', search(animator, 'mar')],
    ['search « certif », animator', search(animator, 'certif')],
    ['search « certif », administrator', search(administrator, 'certif')],
    ['search « anne martin », animator', search(animator, 'anne martin')],
    ['answer figures', () => app.get(AnswerFiguresQueries).of(animator, territoryId)],
    ['coverage', () => app.get(CoverageQueries).of(animator, territoryId)],
    ['territory figures, public', () => app.get(TerritoryFiguresQueries).of(territoryId)],
    ['jobs', () => app.get(UndoneJobs).list()],
    [
      'asked matches of a territory',
      () =>
        app.get(MatchesQueries).list(animator, ListMatches.parse({ status: 'asked', territoryId, limit })),
    ],
    ['today', () => app.get(TodayQueries).of(animator, { territoryId, limit })],
    ['ledger of partners', () => app.get(LoadQueries).partners(territoryId)],
    [
      'people of a territory',
      () => app.get(PeopleService).list(animator, ListPeople.parse({ territoryId, limit })),
    ],
    [
      'people by role, administrator',
      () => app.get(PeopleService).list(administrator, ListPeople.parse({ role: 'partner_contact', limit })),
    ],
    [
      'organisations, administrator',
      () => app.get(OrganisationsService).list(administrator, ListOrganisations.parse({ limit })),
    ],
    ['failed mails, administrator', () => app.get(MailsQueries).failed(administrator)],
    ['planning of reminders (schedule)', () => app.get(RemindersService).planMissing()],
  ];
}
