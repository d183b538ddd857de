/** One sheet for the list and the mail; both schemes pass AA. */
export const mailboxStyle = `
:root { color-scheme: light dark; --ink: #17212b; --quiet: #52606d; --line: #dbe1e6; --ground: #f5f7f6; --sheet: #fff; --accent: #0a5c78; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ef; --quiet: #a3adbd; --line: #323a48; --ground: #14181f; --sheet: #1c222c; --accent: #8ab8f0; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 32px 0 8px; }
a { color: var(--accent); }
a:focus-visible, pre:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav { margin-bottom: 16px; }
nav a, summary { display: inline-block; padding: 10px 0; }
.quiet, .to, time, dt { color: var(--quiet); }
.quiet { margin: 0; }
.empty { margin-top: 32px; padding: 32px 16px; text-align: center; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; }
.mails { list-style: none; margin: 24px 0 0; padding: 0; background: var(--sheet); border-radius: 8px; }
.mails li { border: 1px solid var(--line); border-width: 1px 1px 0; }
.mails li:first-child { border-radius: 8px 8px 0 0; }
.mails li:last-child { border-bottom-width: 1px; border-radius: 0 0 8px 8px; }
.mails li:only-child { border-radius: 8px; }
.mails a { display: grid; gap: 0 16px; padding: 12px 16px; color: inherit; text-decoration: none; grid-template-columns: 1fr; }
.mails a:hover .subject { text-decoration: underline; }
.subject { font-weight: 600; overflow-wrap: anywhere; }
.to { overflow-wrap: anywhere; }
time { font-variant-numeric: tabular-nums; font-size: 0.875rem; }
@media (min-width: 640px) {
  .mails a { grid-template-columns: 1fr auto; }
  .mails .to { grid-row: 2; }
  .mails time { grid-column: 2; grid-row: 1 / span 2; align-self: center; white-space: nowrap; }
}
dl { margin: 16px 0 0; }
dl div { display: grid; grid-template-columns: minmax(4rem, max-content) 1fr; gap: 0 16px; padding: 4px 0; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
details dl div { grid-template-columns: 1fr; padding: 6px 0; border-top: 1px solid var(--line); }
iframe { display: block; width: 100%; height: 75vh; min-height: 420px; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
pre { margin: 0; padding: 16px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; font: 14px/1.5 ui-monospace, monospace; }
details { margin-top: 32px; }
summary { cursor: pointer; font-weight: 600; }
`;
