import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { dictionary, useWords } from '../i18n/dictionary';
import { toastQueue } from './toast-queue';
import styles from './toasts.module.css';

const words = dictionary({ region: 'Messages', close: 'Fermer' }, { region: 'Messages', close: 'Close' });

/** Where short messages about what was just done appear, and are read out. */
export default function Toasts(): ReactNode {
  const w = useWords(words);
  return (
    <ToastRegion queue={toastQueue} aria-label={w.region} className={styles.region}>
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast}>
          <ToastContent className={styles.words}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              className={styles.undo}
              onPress={() => {
                toast.content.undo?.act();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.undo.label}
            </Button>
          )}
          <Button slot="close" aria-label={w.close} className={styles.close}>
            <X aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
