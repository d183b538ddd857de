import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { linkStyle, strong, tokens } from './mail-style';

const { light } = tokens;

export function Table({ children, style }: { children: ReactNode; style?: CSSProperties }): ReactElement {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={style}>
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <>
      <h2 className="ink" style={{ ...strong, margin: '24px 0 8px' }}>
        {title}
      </h2>
      {children}
    </>
  );
}

export function Link({ url, children }: { url: string; children: ReactNode }): ReactElement {
  return (
    <a className="link" href={url} style={linkStyle}>
      {children}
    </a>
  );
}

/** 52 pixels high; the whole cell is the link, except in Outlook, where the text is. */
export function Button({ url, children }: { url: string; children: ReactNode }): ReactElement {
  return (
    <table
      role="presentation"
      className="button"
      cellPadding={0}
      cellSpacing={0}
      style={{ margin: '24px 0 0' }}
    >
      <tbody>
        <tr>
          <td
            align="center"
            className="button-cell"
            style={{ background: light.accent, borderRadius: '8px', textAlign: 'center' }}
          >
            <a
              className="button-link"
              href={url}
              style={{
                ...strong,
                display: 'block',
                padding: '14px 28px',
                color: light.onAccent,
                textDecoration: 'none',
              }}
            >
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
