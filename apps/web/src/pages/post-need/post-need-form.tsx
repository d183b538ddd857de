import { CreateNeed, type Me, type Territory } from '@alize/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../../api/client';
import { hasRole } from '../../api/me';
import { myNeedsQuery } from '../../api/needs';
import { Breadcrumb } from '../../design/breadcrumb';
import { Button } from '../../design/button';
import { Later } from '../../design/later';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormDateField, FormRadioGroup } from '../../form/form-choice';
import { FormTextArea } from '../../form/form-text-field';
import { FormTitleField } from '../../form/form-title-field';
import { MOST_MISSING, useKeptCorrections, withMissing } from '../../form/skill-corrections';
import { SkillsField } from '../../form/skills-field';
import { givenSkills, useSkillProposals } from '../../form/use-skill-proposals';
import { useContractForm } from '../../form/use-contract-form';
import { DataNotice } from '../../parts/data-notice';
import { forgetDraft, readDraft } from '../../form/draft';
import { useDraft } from '../../form/use-draft';
import { SendingLine } from '../../form/sending-line';
import { useSending } from '../../form/use-sending';
import { useSettled } from '../../form/use-settled';
import { useWords } from '../../i18n/dictionary';
import { useLocale } from '../../i18n/locale';
import { ContactFields } from './contact-fields';
import { FirmFields } from './firm-fields';
import { completeNeed, DRAFT, emptyNeed } from './need-form';
import { NeedSent } from './need-sent';
import { postNeedWords } from './post-need-words';
import { ProjectFields } from './project-fields';

const Sent = z.object({ id: z.string(), confirmed: z.boolean() });

/** One page: the text first, then what we could not know. */
export function PostNeedForm({ territory, me }: { territory: Territory; me: Me | null }) {
  const w = useWords(postNeedWords);
  const { locale } = useLocale();
  const client = useQueryClient();
  const [corrections, setCorrections] = useKeptCorrections(DRAFT);
  const { data: mine } = useQuery({ ...myNeedsQuery, enabled: hasRole(me, 'requester') });
  const project = mine?.items[0]?.project;
  const form = useContractForm(CreateNeed, {
    defaultValues: { ...emptyNeed(locale), ...readDraft(DRAFT) },
    complete: (input) =>
      completeNeed(input, {
        skills: { ...givenSkills(proposals, corrections), missingSkills: corrections.missing },
        projectId: project?.id,
        signedIn: me !== null,
      }),
    madeFrom: { title: 'text', 'project.title': 'project.description' },
  });
  useDraft(DRAFT, form);
  const proposals = useSkillProposals({ text: useSettled(form, 'text'), corrections });
  const send = useSending({
    send: (need: CreateNeed) => api.post(Sent, '/needs', need),
    onSent: () => {
      forgetDraft(DRAFT);
      void client.invalidateQueries({ queryKey: myNeedsQuery.queryKey });
      window.scrollTo(0, 0);
    },
    onRefused: form.refused,
  });
  if (send.isSuccess)
    return (
      <NeedSent
        confirmed={send.data.confirmed}
        email={form.getValues('contact.email') ?? ''}
        territory={territory}
      />
    );
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
          <ErrorSummary form={form} />
          <Sheet title={w.need}>
            <FormTextArea form={form} name="text" label={w.text} hint={w.textHint} rows={6} />
            <Later>
              <SkillsField
                kept={corrections.added}
                proposals={proposals}
                corrections={corrections}
                onChange={setCorrections}
                reader={w.reader(territory.name)}
                onMissing={
                  corrections.missing.length < MOST_MISSING
                    ? (words) => setCorrections(withMissing(corrections, words))
                    : undefined
                }
              />
              <FormTitleField form={form} name="title" from="text" label={w.needTitle} />
            </Later>
          </Sheet>
          <Later>
            <Sheet title={w.more}>
              <FormRadioGroup
                form={form}
                name="mode"
                label={w.mode}
                choices={[
                  { id: 'both', label: w.modes.both },
                  { id: 'on_site', label: w.modes.on_site },
                  { id: 'remote', label: w.modes.remote },
                ]}
              />
              <FormDateField form={form} name="wantedBy" label={w.wantedBy} optional />
            </Sheet>
            {project ? <p>{w.forProject(project.title)}</p> : <ProjectFields form={form} />}
            {!project && <FirmFields form={form} territory={territory} />}
            {!me && <ContactFields form={form} />}
            <Stack gap={1}>
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
