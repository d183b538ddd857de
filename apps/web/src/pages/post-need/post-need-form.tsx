import {
  CreateNeed,
  FormSent,
  type Me,
  readSource,
  SOURCE_PARAMETER,
  type Territory,
} from '@alize/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { myNeedsQuery } from '../../api/needs';
import { isProblem } from '../../api/problem';
import { publicationQuery } from '../../api/territories';
import { Breadcrumb } from '../../design/breadcrumb';
import { Button } from '../../design/button';
import { Later } from '../../design/later';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormTextArea } from '../../form/form-text-field';
import { MOST_MISSING, useKeptCorrections, withMissing } from '../../form/skill-corrections';
import { SkillsField } from '../../form/skills-field';
import { givenSkills, useSkillProposals } from '../../form/use-skill-proposals';
import { useContractForm } from '../../form/use-contract-form';
import { DataNotice } from '../../parts/data-notice';
import { readDraft } from '../../form/draft';
import { keepSentDraft, renewed } from '../../form/sent-drafts';
import { SentNotice } from '../../form/sent-notice';
import { useDraft } from '../../form/use-draft';
import { SendingLine } from '../../form/sending-line';
import { useSending } from '../../form/use-sending';
import { useSettled } from '../../form/use-settled';
import { useWords } from '../../i18n/dictionary';
import { useLocale } from '../../i18n/locale';
import { ContactFields } from './contact-fields';
import { FirmFields } from './firm-fields';
import { MoreFields } from './more-fields';
import { NeedTitleField } from './need-title-field';
import { completeNeed, DRAFT, emptyNeed } from './need-form';
import { postNeedWords } from './post-need-words';

/** One page: the text first, then what we could not know. */
export function PostNeedForm({ territory, me }: { territory: Territory; me: Me | null }) {
  const w = useWords(postNeedWords);
  const { locale } = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const sentBy = readSource(search.get(SOURCE_PARAMETER));
  const [corrections, setCorrections] = useKeptCorrections(DRAFT);
  // Whoever has a need is known, read or not; who runs a territory reads those of others as well.
  const { data: mine } = useQuery({ ...myNeedsQuery, enabled: me !== null });
  const project = mine?.items.find(({ contact }) => contact?.id === me?.id)?.project;
  const { data: published } = useQuery(publicationQuery(territory.id));
  const reader = published?.profile.animator.name;
  const form = useContractForm(CreateNeed, {
    defaultValues: { ...emptyNeed(locale), ...readDraft(DRAFT), ...(sentBy && { sentBy }) },
    complete: (input) =>
      completeNeed(input, {
        skills: { ...givenSkills(proposals, corrections), missingSkills: corrections.missing },
        projectId: project?.id,
        signedIn: me !== null,
      }),
  });
  useDraft(DRAFT, form);
  const proposals = useSkillProposals({ text: useSettled(form, 'text'), corrections });
  const given = givenSkills(proposals, corrections);
  const skillOf = new Map(
    [...corrections.added, ...proposals.items.map(({ skill }) => skill)].map((one) => [one.id, one]),
  );
  const titled = [...(given.skillIds ?? []), ...(given.readSkillIds ?? [])].flatMap((id) => {
    const skill = skillOf.get(id);
    return skill ? [locale === 'fr' ? skill.labelFr : skill.labelEn] : [];
  });
  const send = useSending({
    send: (need: CreateNeed) => api.post(FormSent, '/needs', need),
    onSent: ({ followUp }) => {
      const path = `/t/${territory.code}/need/sent#${followUp}`;
      keepSentDraft(DRAFT, { path, values: form.getValues() });
      void client.invalidateQueries({ queryKey: myNeedsQuery.queryKey });
      void navigate(path);
    },
    // No fault of hers that could be corrected: a page says where else to go. What she wrote stays on this device.
    onRefused: (error) =>
      isOutside(error)
        ? void navigate(`/where?code=${form.getValues('organisation.communeCode') ?? ''}`)
        : form.refused(error),
  });
  return (
    <Stack narrow>
      <PageHeader
        title={w.title}
        lead={w.lead}
        above={<Breadcrumb pages={[{ label: `Alizé ${territory.name}`, to: `/t/${territory.code}` }]} />}
      />
      <form
        noValidate
        method="post"
        action={`/t/${territory.code}/need?lang=${locale}`}
        onSubmit={form.submit((need) => send.mutate(need))}
      >
        <Stack>
          <SentNotice
            form={DRAFT}
            onTakeUp={(values) => form.reset({ ...emptyNeed(locale), ...renewed(values) })}
          />
          <ErrorSummary form={form} />
          <Sheet title={w.need}>
            <FormTextArea form={form} name="text" label={w.text} hint={w.textHint} rows={6} />
            <Later>
              <SkillsField
                kept={corrections.added}
                proposals={proposals}
                corrections={corrections}
                onChange={setCorrections}
                reader={w.team(territory.name)}
                onMissing={
                  corrections.missing.length < MOST_MISSING
                    ? (words) => setCorrections(withMissing(corrections, words))
                    : undefined
                }
              />
              <NeedTitleField form={form} skills={titled} />
            </Later>
          </Sheet>
          <Later>
            {project ? (
              <p>{w.forProject(project.title)}</p>
            ) : (
              <FirmFields form={form} territory={territory} signedIn={me !== null} />
            )}
            {!me && <ContactFields form={form} />}
            <MoreFields form={form} newProject={!project} />
            <Stack gap={1}>
              <p>{reader ? w.reader(reader, territory.name) : w.readerUnnamed(territory.name)}</p>
              <DataNotice territory={territory} />
              <Stack row>
                <Button kind="main" type="submit" isPending={send.isPending}>
                  {w.send}
                </Button>
              </Stack>
              <SendingLine isSending={send.isPending} />
              <p>{w.kept}</p>
            </Stack>
          </Later>
        </Stack>
      </form>
    </Stack>
  );
}

const isOutside = (error: unknown): boolean =>
  isProblem(error) && error.fields.some(({ code }) => code === 'commune/no-territory');
