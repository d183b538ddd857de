import type { CSSProperties } from 'react';

/** What mails and pages are made of, as the web application is; every text colour passes AA on its ground, in light and in dark. */
export const tokens = {
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  light: {
    ink: '#17212b',
    quiet: '#52606d',
    line: '#dbe1e6',
    ground: '#f5f7f6',
    sheet: '#ffffff',
    tint: '#e7f1f4',
    accent: '#0a5c78',
    onAccent: '#ffffff',
  },
  dark: {
    ink: '#e7ecf0',
    quiet: '#a6b2bd',
    line: '#2d3841',
    ground: '#10161b',
    sheet: '#182027',
    tint: '#1d2c35',
    accent: '#7cc5e0',
    onAccent: '#0b1519',
  },
} as const;

const { font, light } = tokens;

export const text: CSSProperties = { margin: 0, color: light.ink, fontSize: '16px', lineHeight: '24px' };
export const small: CSSProperties = { ...text, color: light.quiet, fontSize: '14px', lineHeight: '20px' };
export const strong: CSSProperties = { ...text, fontWeight: 600 };
export const linkStyle: CSSProperties = { color: light.accent, textDecoration: 'underline' };
export const quoteStyle: CSSProperties = {
  ...text,
  padding: '0 0 0 16px',
  borderLeft: `2px solid ${light.line}`,
};
export const sheetStyle: CSSProperties = {
  padding: '32px 40px',
  background: light.sheet,
  border: `1px solid ${light.line}`,
  fontFamily: font,
  wordBreak: 'break-word',
};
