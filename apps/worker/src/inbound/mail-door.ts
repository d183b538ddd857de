import type { Socket } from 'node:net';
import { ReplyIntake } from '@alize/notifications';
import { CONFIG, type Config, LOGGER, type Logger } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** Bytes of a mail. Announced (RFC 1870), so that a server that knows its size does not begin. */
const LARGEST = 10 * 1024 * 1024;
/** Bytes after which a mail that is too large is not even heard to its end. */
const LARGEST_HEARD = 4 * LARGEST;
/** Each may have a mail in memory. One mail server hands over, on a few connections. */
const MOST_CLIENTS = 10;

/**
 * Takes in answers to our mails, over SMTP or LMTP, from the organisation's own mail server. Off by default. What is not
 * addressed as one of our mails asks is refused; what cannot be kept now is answered 451, and comes again.
 */
@Injectable()
export class MailDoor {
  private server?: SMTPServer;
  private readonly sockets = new Map<string, Socket>();

  constructor(
    private readonly intake: ReplyIntake,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    const { replyDoor, replyDomain, host } = this.config;
    if (!replyDoor) return;
    const server = new SMTPServer({
      lmtp: replyDoor.protocol === 'lmtp',
      name: replyDomain,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: LARGEST,
      maxClients: MOST_CLIENTS,
      onRcptTo: ({ address }, _, done) =>
        done(this.intake.takes(address) ? null : refusal(550, 'no such address here')),
      onData: (stream, session, done) =>
        void this.take(stream, session).then(() => done(null, 'taken in'), done),
    });
    server.on('error', (error) => this.logger.warn({ err: error }, 'mail door'));
    server.server.on('connection', (socket: Socket) => {
      const key = keyOf(socket.remoteAddress, socket.remotePort);
      this.sockets.set(key, socket);
      socket.once('close', () => this.sockets.delete(key));
    });
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(replyDoor.port, host, resolve);
    });
    this.server = server;
  }

  /** Where it listens; undefined while it is closed. */
  get port(): number | undefined {
    const address = this.server?.server.address();
    return address && typeof address === 'object' ? address.port : undefined;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  /** Rejects with the answer that the client gets. */
  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const raw = await this.receive(stream, session).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'mail not received');
      throw refusal(451, 'try again later');
    });
    if (!raw) throw refusal(552, 'message exceeds 10 MB');
    const { mailFrom, rcptTo } = session.envelope;
    const sender = mailFrom ? mailFrom.address : '';
    const recipients = rcptTo.map(({ address }) => address);
    try {
      const taken = await this.intake.take({ sender, recipients, raw });
      this.logger.info({ taken }, 'mail taken in');
    } catch (error) {
      this.logger.warn({ err: error }, 'mail not taken in');
      throw refusal(451, 'try again later');
    }
  }

  /** Null for what is too large: no more of it than the limit is ever in memory. */
  private async receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Buffer | null> {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST) chunks.push(chunk);
      else chunks.length = 0;
      if (size > LARGEST_HEARD) this.sockets.get(keyOf(session.remoteAddress, session.remotePort))?.destroy();
    });
    await new Promise<void>((resolve, reject) => stream.once('end', resolve).once('error', reject));
    return size <= LARGEST ? Buffer.concat(chunks, size) : null;
  }
}

const keyOf = (address = '', port = 0): string => `${address.replace(/^::ffff:/, '')} ${port}`;
const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });
