import { AFTER_PAINT } from '@alize/contracts';
import './design/tokens.css';
import './design/base.css';
import { applyTheme } from './app/theme';
import { hasDraft } from './form/draft';

const SOON_MS = 500;

/** Ends when the browser has had its turn: a finger on the screen is answered in between. */
const nextTask = () =>
  new Promise((resolve) => {
    // A timer among timers would wait four milliseconds.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });

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
  // Whoever asks Intl first waits for it to read all languages there are: nobody does, while the scripts travel.
  Intl.DateTimeFormat.supportedLocalesOf('fr');
  await nextTask();
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
