import { type Me, SubmitOffer, type Territory } from '@alize/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Breadcrumb } from '../../design/breadcrumb';
import { Button } from '../../design/button';
import { Later } from '../../design/later';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormTextArea, FormTextField } from '../../form/form-text-field';
import { keptSkills, useKeptCorrections, withLevels } from '../../form/skill-corrections';
import { SkillLevels } from '../../form/skill-levels';
import { SkillsField } from '../../form/skills-field';
import { useDetectedSkills, useSkillProposals } from '../../form/use-skill-proposals';
import { useContractForm } from '../../form/use-contract-form';
import { DataNotice } from '../../parts/data-notice';
import { forgetDraft, readDraft } from '../../form/draft';
import { keepSentDraft, renewed } from '../../form/sent-drafts';
import { SentNotice } from '../../form/sent-notice';
import { useDraft } from '../../form/use-draft';
import { SendingLine } from '../../form/sending-line';
import { useSending } from '../../form/use-sending';
import { useSettled } from '../../form/use-settled';
import { useWords } from '../../i18n/dictionary';
import { useLocale } from '../../i18n/locale';
import { ContactFields } from './contact-fields';
import { LenderFields } from './lender-fields';
import { completeOffer, DRAFT, emptyOffer, offerTitle } from './offer-form';
import { OfferOpened } from './offer-opened';
import { AskedFields, PlaceFields } from './place-fields';
import { postOfferWords } from './post-offer-words';
import { sendOffer } from './send-offer';

interface PostOfferFormProps {
  territory: Territory;
  me: Me | null;
  /** Organisations one is a volunteer of already. */
  lenders: { id: string; name: string }[];
}

/** One page: the text first, then what we could not know. */
export function PostOfferForm({ territory, me, lenders }: PostOfferFormProps) {
  const w = useWords(postOfferWords);
  const { locale } = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [corrections, setCorrections] = useKeptCorrections(DRAFT);
  const form = useContractForm(SubmitOffer, {
    defaultValues: { ...emptyOffer(locale, territory.id), ...readDraft(DRAFT) },
    complete: (input) =>
      completeOffer(input, {
        territoryId: territory.id,
        skills: withLevels(skills, corrections),
        labels,
        locale,
        signedIn: me !== null,
        only: lenders.length === 1 ? lenders[0]?.id : undefined,
      }),
    madeFrom: { title: 'text' },
  });
  useDraft(DRAFT, form);
  const text = useSettled(form, 'text');
  const skills = keptSkills(useDetectedSkills(text), corrections);
  const proposals = useSkillProposals({ text, corrections, read: [] });
  const labels = skills.map((skill) => (locale === 'fr' ? skill.labelFr : skill.labelEn));
  const send = useSending({
    send: (offer: SubmitOffer) => sendOffer(offer, lenders.length > 0),
    onSent: (sent) => {
      void client.invalidateQueries({ queryKey: ['offers'] });
      if (sent.opened) {
        forgetDraft(DRAFT);
        return;
      }
      const path = `/t/${territory.code}/offer/sent#${sent.followUp}`;
      keepSentDraft(DRAFT, { path, values: form.getValues() });
      void navigate(path);
    },
    onRefused: form.refused,
  });
  if (send.data?.opened) return <OfferOpened />;
  const correcting = { skills, corrections, onChange: setCorrections };
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
        action={`/t/${territory.code}/offer?lang=${locale}`}
        onSubmit={form.submit((offer) => send.mutate(offer))}
      >
        <Stack>
          <SentNotice
            form={DRAFT}
            onTakeUp={(values) => form.reset({ ...emptyOffer(locale, territory.id), ...renewed(values) })}
          />
          <ErrorSummary form={form} />
          <Sheet title={w.can}>
            <FormTextArea form={form} name="text" label={w.text} hint={w.textHint} rows={6} />
            <Later>
              <SkillsField {...correcting} kept={skills} proposals={proposals} />
              <SkillLevels {...correcting} />
              <FormTextField
                form={form}
                name="title"
                label={w.oneLine}
                placeholder={offerTitle(text, { labels, locale })}
                optional
              />
            </Later>
          </Sheet>
          <Later>
            <LenderFields form={form} territory={territory} lenders={lenders} />
            <PlaceFields form={form} territory={territory} />
            <AskedFields form={form} />
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
