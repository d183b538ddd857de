import { AFTER_PAINT } from '@alize/contracts';
import './design/tokens.css';
import './design/base.css';
import { applyTheme } from './app/theme';
import { nextTask } from './app/next-task';
import { hasDraft } from './form/draft';

const SOON_MS = 500;

/**
 * Whoever asks Intl first waits for Chromium to read all the languages there are, 25 ms on a desk: nobody does, it is
 * done while the scripts travel, in parts.
 */
const READ_LANGUAGES = [
  () => new Intl.Locale('fr').maximize(),
  () => Intl.Collator.supportedLocalesOf('fr'),
  () => Intl.DateTimeFormat.supportedLocalesOf('fr'),
];

/** Ends when what stands in the page is on the screen; soon in any case, for a page opened behind another. */
const firstPaint = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, SOON_MS);
  });

/** What the head names is run file by file, each in a task of its own; the page itself comes last. */
async function boot(): Promise<void> {
  const held = document.querySelectorAll<HTMLLinkElement>(`link[rel="${AFTER_PAINT}"]`);
  if (held.length > 0) await firstPaint();
  for (const link of held) {
    link.rel = 'modulepreload';
    await nextTask();
  }
  for (const read of READ_LANGUAGES) {
    read();
    await nextTask();
  }
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')) {
    await import(/* @vite-ignore */ href);
    await nextTask();
  }
  const { start } = await import('./app/start');
  await start();
}

applyTheme();
// What this device kept of a form is not in what the server wrote: no field stands empty until it is back.
if (hasDraft()) document.querySelector('#root form')?.remove();
void boot();
