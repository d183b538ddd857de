import type { SearchFind, SearchKind } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useNavigate } from 'react-router';
import { searchQuery } from '../../api/search';
import fieldStyles from '../../design/field.module.css';
import listStyles from '../../design/list-box.module.css';
import { useDebounced } from '../../form/use-debounced';
import { useWords } from '../../i18n/dictionary';
import styles from './command-palette.module.css';
import { COMMANDS, PAGES, paletteWords } from './palette-words';

/** Between two letters of somebody who types fast. */
const SETTLED_MS = 80;
/** Of each kind: the rest is one line away. */
const MOST_SHOWN = 6;
/** About whom a call is noted. */
const CALLED: readonly SearchKind[] = ['person', 'organisation', 'need', 'match', 'offer'];

interface Entry {
  id: string;
  label: string;
  detail?: string;
  to: string;
}
interface Section {
  title: string;
  entries: Entry[];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}|[’']/gu, '');

/** What one may do and where one may go, by a few letters, over the page one is on. */
export default function CommandPalette({ onClose }: { onClose(): void }) {
  const w = useWords(paletteWords);
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const [calls, setCalls] = useState(false);
  const asked = useDebounced(q.trim(), SETTLED_MS);
  const { data: groups, isPlaceholderData } = useQuery(searchQuery(asked));
  const wanted = plain(q.trim()).split(/\s+/).filter(Boolean);
  const isFor = (text: string) => wanted.every((word) => plain(text).includes(word));
  const command = (part: keyof typeof COMMANDS): Section => ({
    title: w[part],
    entries: COMMANDS[part]
      .map(([id, to]) => ({ id, label: w.names[id], to }))
      .filter(({ label }) => isFor(label)),
  });
  const findTo = ({ kind, id }: SearchFind) => `/animate/${PAGES[kind]}/${id}${calls ? '?write=call' : ''}`;
  // Until the answer is there, of what was found before only what fits the letters typed since.
  const isOld = isPlaceholderData || asked !== q.trim();
  const found = (q.trim() && groups ? groups : [])
    .filter(({ kind }) => !calls || CALLED.includes(kind))
    .map(({ kind, items }): Section => ({
      title: w.kinds[kind],
      entries: items
        .filter(({ title, detail }) => !isOld || isFor(`${title} ${detail}`))
        .slice(0, MOST_SHOWN)
        .map((find) => ({ id: find.id, label: find.title, detail: find.detail, to: findTo(find) })),
    }));
  const more: Section = {
    title: w.results,
    entries:
      q.trim() && !calls
        ? [{ id: 'all', label: w.all(q.trim()), to: `/animate/search?q=${encodeURIComponent(q.trim())}` }]
        : [],
  };
  const sections = (calls ? found : [command('commands'), ...found, command('go'), more]).filter(
    ({ entries }) => entries.length > 0,
  );
  const act = (key: string, to: string) => {
    if (key === 'call') {
      setCalls(true);
      setQ('');
      return;
    }
    onClose();
    void navigate(to);
  };
  const nothing = q.trim() !== '' && asked === q.trim() && groups?.length === 0;
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={styles.overlay}>
      <Modal className={styles.palette}>
        <Dialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {calls ? w.callTitle : w.title}
          </Heading>
          <Autocomplete inputValue={q} onInputChange={setQ}>
            <TextField autoFocus type="search">
              <Label className={fieldStyles.hint}>{calls ? w.callField : w.field}</Label>
              <Input className={fieldStyles.input} />
            </TextField>
            <p role="status" className={styles.none}>
              {nothing && w.none(q.trim())}
            </p>
            <Menu aria-label={w.title} className={styles.list} items={sections}>
              {(section) => (
                <MenuSection id={section.title}>
                  <Header className={styles.section}>{section.title}</Header>
                  {section.entries.map(({ id, label, detail, to }) => (
                    <MenuItem
                      key={id}
                      id={`${section.title} ${id}`}
                      textValue={label}
                      className={listStyles.item}
                      onAction={() => act(id, to)}
                    >
                      {label}
                      {detail && <span className={listStyles.detail}>{detail}</span>}
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
          <p className={styles.hint}>{w.enter}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
