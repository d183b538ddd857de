import { Convention } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { conventionQuery } from '../../../api/directory';
import { fileRefusal } from '../../../api/records';
import { Sheet } from '../../../design/sheet';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { AddFile, KeptFiles } from '../../../parts/files';
import { conventionWords } from './convention-words';

/** The signed copies of a convention, and whatever else belongs to it on paper. */
export function ConventionPapers({ convention: { id, files } }: { convention: Convention }) {
  const w = useWords(conventionWords);
  const client = useQueryClient();
  const path = `/conventions/${id}`;
  const act = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onError: (error) => say(fileRefusal(error)),
    onSettled: () => client.invalidateQueries({ queryKey: conventionQuery(id).queryKey }),
  });
  return (
    <Sheet title={w.papers}>
      {files.length === 0 && <p>{w.noPapers}</p>}
      <KeptFiles
        path={path}
        files={files}
        onRemove={(file) => act.mutate(() => api.send('DELETE', `${path}/files/${file.id}`))}
      />
      <AddFile
        isPending={act.isPending}
        onChoose={(chosen) =>
          act.mutate(async () => {
            for (const file of chosen)
              await api.upload(Convention, `${path}/files`, { name: file.name }, file);
          })
        }
      />
    </Sheet>
  );
}
