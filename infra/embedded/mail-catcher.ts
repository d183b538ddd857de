import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A mail as it was delivered; `to` is the envelope's, so blind copies are in it. */
export interface CaughtMail {
  id: string;
  to: string[];
  from: string;
  /** Sender of the envelope; empty for a bounce. */
  returnPath: string;
  subject: string;
  text: string;
  html: string;
  /** By lower-case name; the lines of a repeated header are joined by a line feed. */
  headers: Record<string, string>;
  /** ISO 8601, UTC. */
  receivedAt: string;
  raw: string;
}

/** An SMTP answer: 4xx asks to come back later, 5xx refuses for good. */
export interface Refusal {
  code: number;
  message: string;
}

/**
 * What becomes of a complete message. `drop` loses it and closes the connection without an answer;
 * `keep-and-drop` keeps it and closes all the same: the sender cannot know, and will send it again.
 */
export type Fate = 'accept' | 'drop' | 'keep-and-drop' | Refusal;

export interface Mailbox {
  /** Newest first. */
  list(): CaughtMail[];
  get(id: string): CaughtMail | undefined;
  clear(): void;
  /** For tests: set them to make the server misbehave. */
  onRecipient?: (address: string) => Refusal | undefined;
  onData?: () => Fate;
}

export interface MailCatcher {
  url: string;
  mailbox: Mailbox;
  stop(): Promise<void>;
}

const LIMIT_BYTES = 25 * 1024 * 1024;

/** An SMTP server on a free port of 127.0.0.1 that delivers nothing and keeps the last `keep` mails (1000) in memory. */
export async function startMailCatcher(options: { now: () => Date; keep?: number }): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const mailbox: Mailbox = {
    list: () => [...mails],
    get: (id) => mails.find((mail) => mail.id === id),
    clear: () => void mails.splice(0),
  };
  const sockets = new Map<number, Socket>();
  const keep = (mail: CaughtMail): void => {
    mails.unshift(mail);
    mails.splice(options.keep ?? 1000);
  };

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LIMIT_BYTES,
    logger: false,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = mailbox.onRecipient?.(address);
      callback(refusal && refused(refusal));
    },
    onData: (stream, session, callback) => {
      text(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) throw refused({ code: 552, message: 'message exceeds 25 MB' });
          const fate = mailbox.onData?.() ?? 'accept';
          if (typeof fate === 'object') throw refused(fate);
          if (fate !== 'drop') keep(caught(raw, await simpleParser(raw), session, options.now()));
          if (fate === 'accept') callback(null, 'caught');
          else sockets.get(session.remotePort)?.destroy();
        })
        .catch(callback);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  // A client that goes away in the middle is no reason to fall.
  server.on('error', () => undefined);

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, mailbox, stop };
}

function refused({ code, message }: Refusal): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

function caught(raw: string, parsed: ParsedMail, session: SMTPServerSession, now: Date): CaughtMail {
  const { mailFrom, rcptTo } = session.envelope;
  const headers: Record<string, string> = {};
  for (const { key, line } of parsed.headerLines) {
    const value = line.slice(line.indexOf(':') + 1).trim();
    headers[key] = key in headers ? `${headers[key]}\n${value}` : value;
  }
  return {
    id: randomUUID(),
    to: rcptTo.map((recipient) => recipient.address),
    from: parsed.from?.text ?? (mailFrom ? mailFrom.address : ''),
    returnPath: mailFrom ? mailFrom.address : '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers,
    receivedAt: now.toISOString(),
    raw,
  };
}
