import { z } from 'zod';
import { DeclineReason } from './answer.contract';
import { Day, Id } from './basics.contract';
import { OrganisationKind } from './organisation.contract';

/** `other`: in words of one's own. `not_said`: without a reason. */
export const RefusalReason = z.enum([...DeclineReason.options, 'not_said']);
export type RefusalReason = z.infer<typeof RefusalReason>;

/**
 * Why a skill should be recruited, most urgent first: an open need asks for it and nobody at all could help that need;
 * nobody with the skill is available; one person alone has it.
 */
export const RecruitmentUrgency = z.enum(['need_without_anyone', 'skill_without_anyone', 'rests_on_one']);
export type RecruitmentUrgency = z.infer<typeof RecruitmentUrgency>;

const NamedSkill = z.object({ id: Id, label: z.string() });
export const CoveredNeed = z
  .object({
    id: Id,
    title: z.string(),
    organisation: z.string(),
    /** Whole days since the firm confirmed its need. */
    waitingDays: z.int(),
    /** People worth proposing, as the page of the need ranks them: those who can help, and those to check. */
    canHelp: z.int(),
    toCheck: z.int(),
    /** A person chose a skill of it or noted what the catalogue lacks; what only a machine read is counted nowhere. */
    lackSaid: z.boolean(),
    /** What the catalogue lacks for it, in the words of those who run the programme. */
    wordsNoted: z.array(z.string()),
    /** Of the confirmed skills. */
    skillsWithoutAnybody: z.array(NamedSkill),
  })
  .meta({ id: 'CoveredNeed' });
export type CoveredNeed = z.infer<typeof CoveredNeed>;

export const SkillCoverage = z
  .object({
    skill: NamedSkill.extend({ theme: z.string().nullable() }),
    /**
     * Needs for which a person confirmed it: those confirmed by their firm in the last 12 months or open today, the rejected
     * ones left out.
     */
    needs: z.int(),
    openNeeds: z.int(),
    /** Open needs that nobody fits, for want of this skill as far as can be told. */
    needsWithoutAnyone: z.int(),
    /** Planned by the projects behind `needs`, each project once. */
    jobsPlanned: z.int(),
    /** With the skill or one just above or below it, and a place free within three months. */
    availablePeople: z.int(),
    /** With an active offer, whether or not they are free. */
    people: z.int(),
    restsOnOnePerson: z.boolean(),
  })
  .meta({ id: 'SkillCoverage' });
export type SkillCoverage = z.infer<typeof SkillCoverage>;

/**
 * Kinds of partner that lend people with the skill, in any territory, most frequent first. `near`: nobody has the very
 * skill, these have one just above, below or beside it. `theme`: nor that, these have one of its theme.
 */
export const PartnerKinds = z
  .object({
    basis: z.enum(['skill', 'near', 'theme', 'none']),
    kinds: z.array(z.object({ kind: OrganisationKind, offers: z.int() })),
  })
  .meta({ id: 'PartnerKinds' });
export type PartnerKinds = z.infer<typeof PartnerKinds>;
export const Recruitment = SkillCoverage.extend({
  urgency: RecruitmentUrgency,
  /** Of the open needs that ask for it; null when none is open. */
  longestWaitDays: z.int().nullable(),
  partners: PartnerKinds,
}).meta({ id: 'Recruitment' });
export type Recruitment = z.infer<typeof Recruitment>;

/** What is missing in a territory, and whom to look for. Needs wait longest first, recruitments most urgent first. */
export const Coverage = z
  .object({
    territoryId: Id,
    asOf: Day,
    openNeeds: z.object({
      total: z.int(),
      /** Nobody clearly fits, although a person said what the need lacks. */
      nobody: z.array(CoveredNeed),
      /** Their words alone do not tell who fits, and nobody said what they lack yet. */
      undecided: z.array(CoveredNeed),
      onePerson: z.array(CoveredNeed),
      severalPeople: z.array(CoveredNeed),
      /** In a territory too large to compare all of them at once, or while the search engine is away there. */
      notCompared: z.array(CoveredNeed),
      /** Of all of these, those of which nobody said yet what they lack. */
      toConfirm: z.int(),
    }),
    skills: z.array(SkillCoverage),
    /** Of the last 12 months, most frequent first. */
    refusals: z.array(z.object({ reason: RefusalReason, count: z.int() })),
    /** In days; null when there is nothing to measure. */
    waiting: z.object({
      median: z.number().nullable(),
      longest: z.int().nullable(),
      /** From the opening of a need to its first approved match, of the last 12 months. */
      medianToFirstApproval: z.number().nullable(),
    }),
    recommendations: z.array(Recruitment),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;

/**
 * Days are of seven hours; `daysAsked` wait for an answer of the volunteer or their employer, `daysEngaged`
 * are those of the needs of people introduced, `daysGiven` were logged. Of this calendar year.
 */
export const PartnerAccounts = z
  .object({
    items: z.array(
      z.object({
        organisation: z.object({ id: Id, name: z.string() }),
        daysPerYear: z.number(),
        daysAsked: z.number(),
        daysEngaged: z.number(),
        daysGiven: z.number(),
        refusals: z.int(),
      }),
    ),
  })
  .meta({ id: 'PartnerAccounts' });
export type PartnerAccounts = z.infer<typeof PartnerAccounts>;
