/**
 * What runs in the reading thread. Text, because a thread starts from a file, which is TypeScript here and JavaScript once
 * built. It takes a mail's bytes and gives back the parts that are looked at, cut to the limits it was started with.
 */
export const READING_THREAD = `
const { parentPort, workerData: { mailparser, limits } } = require('node:worker_threads');
const { simpleParser } = require(mailparser);

const OPTIONS = {
  skipImageLinks: true,
  keepCidLinks: true,
  skipTextLinks: true,
  skipTextToHtml: true,
  keepDeliveryStatus: true,
  maxHtmlLengthToParse: limits.htmlChars,
};
const WANTED = new Set([
  'from', 'authentication-results', 'x-alize-purpose', 'auto-submitted', 'precedence', 'x-autoreply', 'x-autorespond',
  'x-auto-response-suppress', 'x-loop',
]);
const isReport = (type) => type === 'message/delivery-status' || type === 'message/global-delivery-status';
// Neither the images of a signature nor a calendar's answer, nor what a server encloses.
const isFile = ({ related, contentType, contentDisposition }) =>
  !related && contentDisposition !== 'inline' && !contentType.startsWith('text/calendar') && !isReport(contentType) &&
  contentType !== 'text/rfc822-headers';

function headersOf(lines) {
  const wanted = lines.filter(({ key }) => WANTED.has(key)).slice(0, limits.headers);
  return wanted.map(({ key, line }) => ({
    name: key,
    value: line.slice(key.length + 1, key.length + 1 + limits.headerChars).replace(/[\\r\\n]+[ \\t]*/g, ' ').trim(),
  }));
}

async function read(raw) {
  const mail = await simpleParser(Buffer.from(raw), OPTIONS);
  const text = mail.text ?? '';
  if (mail.textConversionError && !text.trim()) throw mail.textConversionError;
  const type = mail.headers.get('content-type');
  return {
    headers: headersOf(mail.headerLines),
    contentType: String(type?.value ?? type ?? '').toLowerCase().slice(0, 200),
    from: (mail.from?.value ?? []).slice(0, 5).map(({ address }) => String(address ?? '').toLowerCase().slice(0, 320)),
    messageId: mail.messageId ? String(mail.messageId).slice(0, 1000) : null,
    subject: String(mail.subject ?? '').slice(0, 1000),
    text: text.slice(0, limits.chars),
    files: mail.attachments.filter(isFile).length,
    reports: mail.attachments.filter(({ contentType }) => isReport(contentType)).slice(0, limits.reports)
      .map(({ content }) => content.subarray(0, limits.chars).toString('utf8')),
  };
}

parentPort.on('message', (raw) =>
  read(raw).then(
    (mail) => parentPort.postMessage({ mail }),
    (error) => parentPort.postMessage({ failure: String(error?.message ?? error).slice(0, 200) }),
  ),
);
`;
