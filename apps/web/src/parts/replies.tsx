import type { Reply } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { repliesQuery } from '../api/replies';
import { Button } from '../design/button';
import { Chip } from '../design/chip';
import { FileLink } from '../design/file-link';
import { Fold } from '../design/fold';
import { Sheet } from '../design/sheet';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import { AnswerForm } from './answer-form';
import styles from './replies.module.css';

const words = dictionary(
  {
    title: 'Réponses par message',
    unplaced: 'Messages que nous n’avons pas su rattacher',
    automatic: 'réponse automatique',
    copy: 'copie d’un message de l’animation',
    days: 'heures notées',
    unverified:
      'Les heures n’ont pas été notées : notre serveur de messagerie n’a pas pu vérifier qui a écrit. Demandez à la personne avant de les noter.',
    unchecked:
      'Les heures n’ont pas été notées : rien ne permet ici de vérifier qui a écrit. Demandez à la personne avant de les noter.',
    unreadable:
      'Ce message est arrivé sous une forme que nous ne savons pas lire. En voici le début, tel quel.',
    sealed:
      'Ce message est arrivé chiffré ou dans un fichier winmail.dat, que nous ne savons pas lire. Demandez qu’on vous le renvoie en texte simple.',
    empty: 'Rien d’autre que ce qu’elle cite.',
    notKept: (count: string, several: boolean) =>
      `${count} d’un autre genre que document ou image : ${several ? 'ils n’ont pas été gardés' : 'il n’a pas été gardé'}.`,
    file: 'fichier joint',
    files: 'fichiers joints',
    whole: 'Message entier',
    write: 'Répondre',
    programme: 'L’animation',
    failed: 'Cette réponse n’a pas pu être remise.',
  },
  {
    title: 'Answers by mail',
    unplaced: 'Messages we could not place',
    automatic: 'automatic answer',
    copy: 'copy of a message by the team',
    days: 'hours logged',
    unverified:
      'The hours were not logged: our mail server could not check who wrote. Ask the person before you log them.',
    unchecked:
      'The hours were not logged: nothing here can check who wrote. Ask the person before you log them.',
    unreadable: 'This message came in a form that we cannot read. Here is how it begins, as it came.',
    sealed:
      'This message came encrypted or in a winmail.dat file, which we cannot read. Ask for it again as plain text.',
    empty: 'Nothing but the quoted message.',
    notKept: (count: string, several: boolean) =>
      `${count} neither a document nor a picture: ${several ? 'they were' : 'it was'} not kept.`,
    file: 'attached file',
    files: 'attached files',
    whole: 'Whole message',
    write: 'Answer',
    programme: 'The team',
    failed: 'This answer could not be delivered.',
  },
);

/** What people answered to our mails; nothing where nobody did. */
export function RepliesTo({ of }: { of: Parameters<typeof repliesQuery>[0] }) {
  const w = useWords(words);
  const { data: replies } = useQuery(repliesQuery(of));
  if (!replies || replies.length === 0) return null;
  return (
    <Sheet title={'unplaced' in of ? w.unplaced : w.title}>
      <ol className={styles.thread}>
        {replies.map((reply) => (
          <OneReply key={reply.id} reply={reply} />
        ))}
      </ol>
    </Sheet>
  );
}

function OneReply({ reply }: { reply: Reply }) {
  const w = useWords(words);
  const f = useFormats();
  const [writing, setWriting] = useState(false);
  const {
    answers,
    kind,
    heldBecause,
    from,
    person,
    subject,
    text,
    wholeText,
    attachments,
    files,
    receivedAt,
  } = reply;
  const notKept = attachments - files.length;
  const automatic = kind === 'automatic';
  const isSealed = heldBecause === 'unreadable' && !text;
  return (
    <li className={automatic ? `${styles.reply} ${styles.automatic}` : styles.reply}>
      <p>
        {person ? <Link to={`/animate/people/${person.id}`}>{person.name}</Link> : <strong>{from}</strong>}{' '}
        {kind !== 'answer' && <Chip>{w[kind]}</Chip>}
      </p>
      <p className={styles.when}>{f.agoAndDay(receivedAt)}</p>
      {heldBecause && <p role="note">{isSealed ? w.sealed : w[heldBecause]}</p>}
      {!isSealed && <p className={styles.words}>{text || (automatic ? subject : w.empty)}</p>}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map(({ id, name, bytes }) => (
            <li key={id}>
              <FileLink
                href={`/api/replies/${reply.id}/files/${id}`}
              >{`${name} (${f.bytes(bytes)})`}</FileLink>
            </li>
          ))}
        </ul>
      )}
      {notKept > 0 && <p>{w.notKept(f.count(notKept, w.file, w.files), notKept > 1)}</p>}
      {wholeText && (
        <Fold label={w.whole}>
          <p className={styles.words}>{wholeText}</p>
        </Fold>
      )}
      {answers.map((answer) => (
        <section key={answer.id} className={styles.answer}>
          <p>
            <strong>{answer.by ?? w.programme}</strong>{' '}
            <span className={styles.when}>{f.agoAndDay(answer.at)}</span>
          </p>
          {answer.mail?.status === 'failed' && <p role="note">{w.failed}</p>}
          <p className={styles.words}>{answer.text}</p>
          {answer.files.length > 0 && (
            <p>{answer.files.map(({ name, bytes }) => `${name} (${f.bytes(bytes)})`).join(', ')}</p>
          )}
        </section>
      ))}
      {kind === 'answer' && person && !writing && (
        <div>
          <Button small onPress={() => setWriting(true)}>
            {w.write}
          </Button>
        </div>
      )}
      {person && writing && <AnswerForm reply={reply} who={person.name} onDone={() => setWriting(false)} />}
      {kind === 'answer' && !person && (
        <p>
          <a href={`mailto:${from}?subject=${encodeURIComponent(`Re: ${subject}`)}`}>{w.write}</a>
        </p>
      )}
    </li>
  );
}
