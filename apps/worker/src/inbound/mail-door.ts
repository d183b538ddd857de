import { buffer } from 'node:stream/consumers';
import { ReplyIntake } from '@alize/notifications';
import { CONFIG, type Config, domainOf, LOGGER, type Logger } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';

const LARGEST = 10 * 1024 * 1024;
const MOST_CLIENTS = 50;

/**
 * Takes in answers to our mails, over SMTP or LMTP, from the organisation's own mail server. Off by default. Whatever is
 * addressed to the reply domain is taken; what cannot be kept now is answered 451, and comes again.
 */
@Injectable()
export class MailDoor {
  private server?: SMTPServer;

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
      size: LARGEST,
      maxClients: MOST_CLIENTS,
      onRcptTo: ({ address }, _, done) =>
        done(domainOf(address).toLowerCase() === replyDomain ? null : refusal(550, 'not a domain of ours')),
      onData: (stream, { envelope }, done) => {
        const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
        const recipients = envelope.rcptTo.map(({ address }) => address);
        buffer(stream)
          .then(async (raw) => {
            if (stream.sizeExceeded) return done(refusal(552, 'message exceeds 10 MB'));
            const taken = await this.intake.take({ sender, recipients, raw });
            this.logger.info({ taken }, 'mail taken in');
            done(null, 'taken in');
          })
          .catch((error: unknown) => {
            this.logger.warn({ err: error }, 'mail not taken in');
            done(refusal(451, 'try again later'));
          });
      },
    });
    server.on('error', (error) => this.logger.warn({ err: error }, 'mail door'));
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
}

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });
