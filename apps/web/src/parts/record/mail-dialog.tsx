import { useQuery } from '@tanstack/react-query';
import { sentMailQuery } from '../../api/records';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { Skeleton } from '../../design/skeleton';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import styles from './record.module.css';
import { recordWords } from './record-words';

/** A mail with the text that was sent. */
export function MailDialog({ id, onClose }: { id: string; onClose(): void }) {
  const w = useWords(recordWords);
  const f = useFormats();
  const { data: mail } = useQuery(sentMailQuery(id));
  return (
    <Dialog title={mail?.subject ?? w.read} isOpen wide onClose={onClose}>
      {!mail && <Skeleton lines={8} />}
      {mail && (
        <>
          <p className={styles.when}>
            {mail.to}, {f.moment(mail.at)}
          </p>
          <div className={styles.mail} tabIndex={0} role="region" aria-label={mail.subject ?? w.read}>
            {mail.text ?? w.noText}
          </div>
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>{w.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
