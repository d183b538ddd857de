import { createHash } from 'node:crypto';

const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const policy = (style: string, frames: string): string =>
  `default-src 'none'; style-src ${hashOf(style)}; font-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors ${frames}`;

const FONT = `@font-face { font-family: 'Source Sans 3'; src: url('/fonts/source-sans-3.woff2') format('woff2'); font-weight: 200 900; font-display: swap; }
* { box-sizing: border-box; margin: 0; padding: 0; }`;

/** Colours of a light page whatever the device prefers: it stands in a page of somebody else. */
export const EMBED_STYLE = `${FONT}
body { padding: 20px; color: #17212b; background: #ffffff; border: 1px solid #dbe1e6; border-radius: 12px; font: 1rem/1.5 'Source Sans 3', system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.25rem; line-height: 1.25; text-wrap: balance; }
p { margin-top: 8px; }
a { color: #0a5c78; }
.button { display: inline-block; min-height: 44px; margin-top: 16px; padding: 10px 20px; border-radius: 8px; background: #0a5c78; color: #ffffff; font-weight: 600; text-decoration: none; }
.quiet { color: #52606d; font-size: 0.9375rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 16px; margin-top: 16px; }
dt { font-weight: 600; }
dd { margin: 0; }
.figure { font-size: 1.75rem; line-height: 1.25; font-weight: 700; color: #0a5c78; }
:focus-visible { outline: 3px solid #0a5c78; outline-offset: 2px; }
`;
/** The only page that other sites may frame: it holds a link and nothing of anybody. */
export const EMBED_POLICY = policy(EMBED_STYLE, '*');

/** The same look on a page of our own. */
export const IMPACT_POLICY = policy(EMBED_STYLE, "'none'");

export const POSTER_STYLE = `${FONT}
@page { size: A5; margin: 0; }
body { background: #e8ecee; color: #17212b; font: 12pt/1.4 'Source Sans 3', system-ui, sans-serif; }
.sheet { width: 148mm; min-height: 209mm; margin: 24px auto; padding: 14mm 13mm; display: flex; flex-direction: column; background: #ffffff; border-top: 6mm solid #0a5c78; overflow-wrap: anywhere; }
.brand { color: #0a5c78; font-size: 14pt; font-weight: 700; }
h1 { margin-top: 6mm; font-size: 25pt; line-height: 1.12; letter-spacing: -0.015em; text-wrap: balance; }
.lead { margin-top: 5mm; font-size: 13.5pt; }
ul { margin-top: 5mm; padding-left: 5mm; }
li { margin-top: 1.5mm; }
.call { display: flex; align-items: center; gap: 7mm; margin-top: auto; padding-top: 6mm; }
.call img { flex: none; width: 40mm; height: 40mm; }
.call p { margin-top: 1mm; }
.address { font-weight: 600; }
.quiet { margin-top: 5mm; color: #52606d; font-size: 9.5pt; }
.hint { width: min(148mm, 100% - 32px); margin: 24px auto 0; font-size: 1rem; }
@media (max-width: 40rem) { .sheet { width: auto; margin: 16px; padding: 24px; } }
@media print { body { background: none; } .sheet { width: auto; min-height: 100vh; margin: 0; padding: 12mm; } .hint { display: none; } }
`;
export const POSTER_POLICY = policy(POSTER_STYLE, "'none'");
