import type { CreateActivity } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { addFiles, writeActivity } from '../../api/records';
import { say } from '../../design/toast-queue';
import { type ContractForm, useContractForm } from '../../form/use-contract-form';

export interface Writing<Input extends FieldValues, Output> {
  form: ContractForm<Input, Output>;
  isPending: boolean;
  /** Kept with what is written. */
  files: File[];
  setFiles(files: File[]): void;
  send(event: React.FormEvent): void;
}

/** A form of the composer: sent twice it is written once, and once it is written it is blank again. */
export function useWriting<Schema extends z.ZodType<CreateActivity, FieldValues>>(
  schema: Schema,
  blank: DefaultValues<z.input<Schema>>,
  saved: string,
  complete: (input: z.input<Schema>) => object = (input) => input,
): Writing<z.input<Schema>, z.output<Schema>> {
  const client = useQueryClient();
  const [id, setId] = useState(() => uuidv7());
  const [files, setFiles] = useState<File[]>([]);
  const form = useContractForm(schema, {
    defaultValues: blank,
    complete: (input) => ({ ...complete(input), id }),
  });
  const write = useMutation({
    mutationFn: writeActivity,
    onSuccess: async ({ id }) => {
      const refused = await addFiles(id, files);
      for (const sentence of refused) say(sentence);
      if (refused.length === 0) say(saved);
      setFiles([]);
      setId(uuidv7());
      form.reset(blank);
      await Promise.all(
        ['records', 'timeline', 'today'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
    },
    onError: form.refused,
  });
  return {
    form,
    isPending: write.isPending,
    files,
    setFiles,
    send: form.submit((input) => write.mutate(input)),
  };
}
