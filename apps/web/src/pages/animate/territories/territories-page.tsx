import { CreateTerritory, Id, Locale, type Territory } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { z } from 'zod';
import { api } from '../../../api/client';
import { territoriesQuery } from '../../../api/territories';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormTextField } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { directoryWords } from '../directory/directory-words';
import { AwaitedPlacesSheet } from './awaited-places';
import { ProgrammeSheet } from './programme-sheet';

const words = dictionary(
  {
    name: 'Nom',
    code: 'Code',
    codeHint: 'Dans l’adresse de sa page publique : minuscules et tirets',
    communes: 'Communes',
    sender: 'Nom de l’expéditeur des messages',
    replyTo: 'Adresse à laquelle on répond',
    departements: 'Départements couverts',
    departementsHint: 'Leurs numéros, séparés par des virgules : 73, 74',
    epcis: 'EPCI couverts',
    epcisHint: 'Leurs numéros SIREN, séparés par des virgules',
    open: 'Ouvrir un territoire',
    opened: 'Territoire ouvert. Donnez maintenant le rôle d’animation à quelqu’un.',
  },
  {
    name: 'Name',
    code: 'Code',
    codeHint: 'In the address of its public page: lower case and dashes',
    communes: 'Communes',
    sender: 'Name mails are sent by',
    replyTo: 'Address people reply to',
    departements: 'Départements covered',
    departementsHint: 'Their numbers, with commas: 73, 74',
    epcis: 'EPCI covered',
    epcisHint: 'Their SIREN numbers, with commas',
    open: 'Open a territory',
    opened: 'Territory open. Now give somebody the animator’s role.',
  },
);
const split = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);
/** Codes are typed on one line. */
const Typed = z.object({
  ...{ code: z.string(), name: z.string(), senderName: z.string(), replyTo: z.string() },
  ...{ departementCodes: z.string().default(''), epciCodes: z.string().default('') },
});
const OpenTerritory = Typed.transform((typed): z.input<typeof CreateTerritory> => ({
  ...typed,
  languages: Locale.options,
  departementCodes: split(typed.departementCodes),
  epciCodes: split(typed.epciCodes),
})).pipe(CreateTerritory);

/** The territories of the programme; an administrator opens new ones. */
export default function TerritoriesPage() {
  const d = useWords(directoryWords);
  const w = useWords(words);
  const f = useFormats();
  const client = useQueryClient();
  const { data: territories } = useQuery(territoriesQuery);
  const form = useContractForm(OpenTerritory, {
    defaultValues: { code: '', name: '', senderName: '', replyTo: '', departementCodes: '', epciCodes: '' },
  });
  const open = useMutation({
    mutationFn: (territory: CreateTerritory) => api.post(z.object({ id: Id }), '/territories', territory),
    onSuccess: async () => {
      say(w.opened);
      form.reset();
      await client.invalidateQueries({ queryKey: territoriesQuery.queryKey });
    },
    onError: form.refused,
  });
  const [title, lead] = d.pages.territories;
  const columns: Column<Territory>[] = [
    {
      id: 'name',
      label: w.name,
      cell: ({ code, name }) => <Link to={`/animate/territory?t=${code}`}>{name}</Link>,
    },
    { id: 'code', label: w.code, cell: ({ code }) => code },
    { id: 'sender', label: w.sender, cell: ({ senderName }) => senderName },
    {
      id: 'communes',
      label: w.communes,
      number: true,
      cell: ({ communeCount }) => f.number(communeCount),
    },
  ];
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
      />
      <Sheet>
        <Table
          caption={title}
          captionHidden
          columns={columns}
          rows={territories ?? []}
          keyOf={({ id }) => id}
        />
      </Sheet>
      <ProgrammeSheet />
      <AwaitedPlacesSheet />
      <Sheet title={w.open}>
        <form noValidate onSubmit={form.submit((territory) => open.mutate(territory))}>
          <Stack gap={2}>
            <ErrorSummary form={form} />
            <FormTextField form={form} name="name" label={w.name} width="medium" />
            <FormTextField form={form} name="code" label={w.code} hint={w.codeHint} width="medium" />
            <FormTextField form={form} name="senderName" label={w.sender} width="medium" />
            <FormTextField form={form} name="replyTo" label={w.replyTo} type="email" width="medium" />
            <FormTextField
              form={form}
              name="departementCodes"
              label={w.departements}
              hint={w.departementsHint}
              width="medium"
              optional
            />
            <FormTextField
              form={form}
              name="epciCodes"
              label={w.epcis}
              hint={w.epcisHint}
              width="medium"
              optional
            />
            <div>
              <Button kind="main" type="submit" isPending={open.isPending}>
                {w.open}
              </Button>
            </div>
          </Stack>
        </form>
      </Sheet>
    </Stack>
  );
}
