import type { AttachedFile } from '@alize/contracts';
import { Paperclip, X } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../design/button';
import { FileLink } from '../design/file-link';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import styles from './files.module.css';

const words = dictionary(
  {
    add: 'Joindre un fichier',
    hint: 'Photo, PDF, Word, Excel ; 10 Mo au plus',
    drop: (name: string) => `Ne pas joindre ${name}`,
    remove: (name: string) => `Retirer ${name}`,
  },
  {
    add: 'Attach a file',
    hint: 'Picture, PDF, Word, Excel; 10 MB at most',
    drop: (name: string) => `Do not attach ${name}`,
    remove: (name: string) => `Remove ${name}`,
  },
);
const ENDINGS = [
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'webp',
  'heic',
  'heif',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
]
  .concat(['doc', 'xls', 'ppt', 'txt', 'csv'])
  .map((ending) => `.${ending}`);

/** Opens the choice of files of the device. */
export function AddFile({ onChoose, isPending }: { onChoose(files: File[]): void; isPending?: boolean }) {
  const w = useWords(words);
  return (
    <div>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={ENDINGS}
        onSelect={(chosen) => chosen && onChoose([...chosen])}
      >
        <Button small icon={<Paperclip aria-hidden size={16} />} isPending={isPending}>
          {w.add}
        </Button>
      </FileTrigger>{' '}
      <span className={styles.hint}>{w.hint}</span>
    </div>
  );
}

/** Files that will be kept with what is being written. */
export function ChosenFiles({ files, onChange }: { files: File[]; onChange(files: File[]): void }) {
  const w = useWords(words);
  const f = useFormats();
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file.name}>
              {file.name} ({f.bytes(file.size)}){' '}
              <Button
                kind="plain"
                small
                aria-label={w.drop(file.name)}
                onPress={() => onChange(files.filter((one) => one !== file))}
              >
                <X aria-hidden size={16} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddFile
        onChoose={(chosen) => {
          const names = new Set(chosen.map(({ name }) => name));
          onChange([...files.filter(({ name }) => !names.has(name)), ...chosen]);
        }}
      />
    </>
  );
}

/** Files that are kept, each to be saved; `onRemove` where they can be taken away. */
export function KeptFiles({
  path,
  files,
  onRemove,
}: {
  path: string;
  files: AttachedFile[];
  onRemove?(file: AttachedFile): void;
}) {
  const w = useWords(words);
  const f = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLink href={`/api${path}/files/${file.id}`} icon={<Paperclip aria-hidden size={16} />}>
            {`${file.name} (${f.bytes(file.bytes)})`}
          </FileLink>
          {onRemove && (
            <Button kind="plain" small aria-label={w.remove(file.name)} onPress={() => onRemove(file)}>
              <X aria-hidden size={16} />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
