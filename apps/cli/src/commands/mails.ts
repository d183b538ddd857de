import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RenderedSample, renderSamples } from '@alize/notifications';
import type { Command } from 'commander';

const fileName = ({ name, locale }: RenderedSample): string =>
  `${name.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '')}.${locale}`;
/** Its colours at night, whatever the reader's device prefers. */
const inTheDark = (html: string): string => html.replace('@media (prefers-color-scheme: dark)', '@media all');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One mail: its subject as a mailbox shows it, then light, dark and as text. */
function section(sample: RenderedSample): string {
  const { name, locale, subject, preheader, text } = sample;
  const frame = (end: '' | '.dark') =>
    `<iframe loading="lazy" src="${fileName(sample)}${end}.html" title="${escaped(name)}${end}"></iframe>`;
  return `<section lang="${locale}"><h2>${escaped(name)} · ${locale}</h2>
<p><strong>${escaped(subject)}</strong> ${escaped(preheader)}</p>
<div>${frame('')}${frame('.dark')}<pre>${escaped(text)}</pre></div></section>`;
}

const page = (samples: RenderedSample[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Every mail</title>
<style>
  body { margin: 2rem; font: 16px/1.5 system-ui, sans-serif; }
  div { display: flex; gap: 1rem; overflow-x: auto; }
  iframe { flex: none; width: 640px; height: 860px; border: 1px solid #ccc; }
  pre { flex: none; margin: 0; padding: 1rem; border: 1px solid #ccc; }
</style>
<h1>${samples.length} mails</h1>
${samples.map(section).join('\n')}
</html>`;

/** Writes every mail, each state in both languages, and a page that shows them all. */
export function mailCommands(program: Command): void {
  const mails = program.command('mails').description('mails as people read them');
  mails
    .command('preview')
    .description('every mail, in both languages, light, dark and as text, in a folder')
    .argument('[folder]', 'where to', 'mails-preview')
    .action((chosen: string) => {
      const folder = resolve(chosen);
      mkdirSync(folder, { recursive: true });
      const samples = renderSamples();
      for (const sample of samples) {
        writeFileSync(join(folder, `${fileName(sample)}.html`), sample.html);
        writeFileSync(join(folder, `${fileName(sample)}.dark.html`), inTheDark(sample.html));
        writeFileSync(join(folder, `${fileName(sample)}.txt`), sample.text);
      }
      writeFileSync(join(folder, 'index.html'), page(samples));
      console.log(`${samples.length} mails: ${pathToFileURL(join(folder, 'index.html')).href}`);
    });
}
