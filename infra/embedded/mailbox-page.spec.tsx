import type { CaughtMail } from './mail-catcher';
import { renderMailboxPage, renderMailPage } from './mailbox-page';

const mail: CaughtMail = {
  id: 'a1',
  to: ['zoe@atelier.example', 'trace@alize.example'],
  returnPath: 'alize@alize.test',
  from: 'Alizé Savoie <savoie@alize.example>',
  subject: 'Votre réponse <script>alert(1)</script>',
  text: 'Bonjour <Zoé>',
  html: '<!doctype html><html><head><title>x</title></head><body><a href="https://alize.example/oui">Oui</a></body></html>',
  headers: { 'message-id': '<1@alize.example>' },
  receivedAt: '2026-03-12T09:00:00.000Z',
  raw: '',
};

test('the list links each mail, says who receives it and when, and escapes what it shows', () => {
  const html = renderMailboxPage([mail], { locale: 'fr' });
  expect(html).toContain('href="/dev/mailbox/a1"');
  expect(html).toContain('zoe@atelier.example, trace@alize.example');
  expect(html).toContain('12 mars 2026');
  expect(html).not.toContain('<script');
});

test('an empty list invites, in both languages', () => {
  expect(renderMailboxPage([], { locale: 'fr' })).toContain('Aucun mail pour le moment');
  expect(renderMailboxPage([], { locale: 'en' })).toContain('No mail yet');
});

test('a mail runs no script and its links leave the frame', () => {
  const html = renderMailPage(mail, { locale: 'en', base: '/box' });
  const sandbox = /sandbox="([^"]*)"/.exec(html)?.[1];
  expect(sandbox).toContain('allow-popups-to-escape-sandbox');
  expect(sandbox).not.toContain('allow-scripts');
  expect(sandbox).not.toContain('allow-same-origin');
  expect(html).toContain('&lt;head&gt;&lt;base target=&quot;_blank&quot;&gt;');
  expect(html).toContain('Bonjour &lt;Zoé&gt;');
  expect(html).toContain('&lt;1@alize.example&gt;');
  expect(html).toContain('href="/box"');
});

test('a mail without a designed version or a subject says so', () => {
  const html = renderMailPage({ ...mail, html: '', subject: '' }, { locale: 'fr' });
  expect(html).toContain('(sans objet)');
  expect(html).toContain('Ce mail n’en a pas.');
  expect(html).not.toContain('<iframe');
});
