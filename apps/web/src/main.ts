import './design/tokens.css';
import './design/base.css';
import { applyTheme } from './app/theme';

/** Ends when the browser has had its turn: a finger on the screen is answered in between. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** What the head names is run file by file, each in a task of its own; the page itself comes last. */
async function boot(): Promise<void> {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')) {
    await import(/* @vite-ignore */ href);
    await nextTask();
  }
  const { start } = await import('./app/start');
  await start();
}

applyTheme();
void boot();
