import { MailDelayed, type Mailer, MailRefused, type OutgoingMail } from '@alize/platform';

export interface Received {
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** Of the recipient and the sender, as the reader's program shows them. */
  names: { to: string; from: string };
  headers: Record<string, string>;
}
/** A mailer, and the mailbox at the other end: it refuses `…@refused.test` and delays `…@delayed.test`. */
export interface Post {
  mailer: Mailer;
  received(): Received[];
  close(): Promise<void>;
}

export const mailTo = (address: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: { name: 'Alizé Savoie', address: 'alize@alize.test' },
  replyTo: 'animatrice@alize.test',
  to: { name: 'Zoé Lefèvre', address },
  subject: 'Une entreprise a besoin de vous',
  text: 'Bonjour Zoé,\n\nVoulez-vous aider l’Atelier Roche ?',
  html: '<p>Voulez-vous aider l’Atelier Roche ?</p>',
  messageId: '<0197-mail@alize.test>',
  references: ['<need.1@alize.test>', '<match.2@alize.test>'],
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' },
  ...more,
});

export function describeMailer(name: string, open: () => Promise<Post>): void {
  describe(name, () => {
    let post: Post;
    beforeEach(async () => {
      post = await open();
    });
    afterEach(() => post.close());

    const onlyOne = (): Received => {
      const [first, ...others] = post.received();
      expect(others).toEqual([]);
      if (!first) throw new Error('nothing was received');
      return first;
    };

    it('delivers both bodies and the headers to the one recipient', async () => {
      await post.mailer.send(mailTo('zoe@firme.test'));
      const mail = onlyOne();
      expect(mail).toMatchObject({
        to: ['zoe@firme.test'],
        subject: 'Une entreprise a besoin de vous',
        html: expect.stringContaining('l’Atelier Roche ?'),
        names: { to: 'Zoé Lefèvre', from: 'Alizé Savoie' },
        headers: {
          'auto-submitted': 'auto-generated',
          'content-language': 'fr',
          'reply-to': 'animatrice@alize.test',
          references: '<need.1@alize.test> <match.2@alize.test>',
          'in-reply-to': '<match.2@alize.test>',
        },
      });
      expect(mail.text.trim()).toBe('Bonjour Zoé,\n\nVoulez-vous aider l’Atelier Roche ?');
    });

    it('keeps the message id however often a mail is sent', async () => {
      for (const subject of ['once', 'and again'])
        await post.mailer.send(mailTo('zoe@firme.test', { subject }));
      expect(post.received().map(({ headers }) => headers['message-id'])).toEqual([
        '<0197-mail@alize.test>',
        '<0197-mail@alize.test>',
      ]);
    });

    it('says that an address is refused for good, and goes on with the others', async () => {
      await expect(post.mailer.send(mailTo('nobody@refused.test'))).rejects.toThrow(MailRefused);
      await post.mailer.send(mailTo('zoe@firme.test'));
      expect(onlyOne().to).toEqual(['zoe@firme.test']);
    });

    it('says that a mail is to be tried later, and goes on with the others', async () => {
      await expect(post.mailer.send(mailTo('full@delayed.test'))).rejects.toThrow(MailDelayed);
      await post.mailer.send(mailTo('zoe@firme.test'));
      expect(onlyOne().to).toEqual(['zoe@firme.test']);
    });

    it('keeps accents, quotes, commas and long words', async () => {
      const to = 'Anne-Éléonore « Nôr », dite "la Grande" d’Œuvre-Ÿ 山 '.repeat(3).trim();
      const subject = 'Étude de marché : 250 000 €, « à l’export » — déjà prêt ? '.repeat(4).trim();
      const text = `${'é'.repeat(1_500)}\n.\n..un point en tête de ligne`;
      await post.mailer.send(
        mailTo('zoe@firme.test', { to: { name: to, address: 'zoe@firme.test' }, subject, text }),
      );
      const mail = onlyOne();
      expect(mail).toMatchObject({ to: ['zoe@firme.test'], subject, names: { to } });
      expect(mail.text.trim()).toBe(text);
    });

    it.each(['\r\n', '\n', '\r'])(
      'lets no line break (%j) in a name or a subject forge a header',
      async (lineBreak) => {
        const forged = `Zoé${lineBreak}Bcc: spy@elsewhere.test${lineBreak}X-Forged: yes`;
        await post.mailer.send(
          mailTo('zoe@firme.test', {
            to: { name: forged, address: 'zoe@firme.test' },
            from: { name: forged, address: 'alize@alize.test' },
            subject: forged,
            headers: { 'X-Alize-Purpose': forged },
          }),
        );
        const mail = onlyOne();
        expect(mail.to).toEqual(['zoe@firme.test']);
        expect(Object.keys(mail.headers)).not.toContain('x-forged');
        expect(Object.keys(mail.headers)).not.toContain('bcc');
      },
    );
  });
}
