import { useState } from 'react';
import { Button } from '../design/button';
import { LinkButton } from '../design/link-button';
import { Notice } from '../design/notice';
import { Stack } from '../design/stack';
import { dictionary, useWords } from '../i18n/dictionary';
import { forgetSentDraft, readSentDraft } from './sent-drafts';

const words = dictionary(
  {
    title: 'Votre dernier envoi attend votre confirmation',
    text: 'Ce que vous avez écrit est gardé.',
    follow: 'Voir où il en est',
    takeUp: 'Reprendre ce texte',
    again: 'Écrire autre chose',
  },
  {
    title: 'What you sent last waits for you to confirm it',
    text: 'What you wrote is kept.',
    follow: 'See where it stands',
    takeUp: 'Take that text up',
    again: 'Write something else',
  },
);

interface SentNoticeProps {
  form: string;
  /** The form as it was sent, to write another of it. */
  onTakeUp(values: object): void;
}

/** On top of a form sent from this device and not confirmed yet: back and forward lead here, not to an empty page. */
export function SentNotice({ form, onTakeUp }: SentNoticeProps) {
  const w = useWords(words);
  const [sent, setSent] = useState(() => readSentDraft(form));
  if (!sent) return null;
  const forget = () => {
    forgetSentDraft(form);
    setSent(undefined);
  };
  return (
    <Notice tone="warn" title={w.title}>
      <Stack gap={1}>
        <p>{w.text}</p>
        <Stack row gap={1}>
          <LinkButton to={sent.path} kind="second" small>
            {w.follow}
          </LinkButton>
          <Button
            kind="plain"
            small
            onPress={() => {
              onTakeUp(sent.values);
              forget();
            }}
          >
            {w.takeUp}
          </Button>
          <Button kind="plain" small onPress={forget}>
            {w.again}
          </Button>
        </Stack>
      </Stack>
    </Notice>
  );
}
