/**
 * What runs in the reading thread. Text, because a thread starts from a file, which is TypeScript here and JavaScript once
 * built. It takes a mail's bytes and gives back the parts that are looked at, cut to the limits it was started with.
 */
export const READING_THREAD = `
const { parentPort, workerData: { modules, limits } } = require('node:worker_threads');
const { simpleParser } = require(modules.mailparser);
const { htmlToText } = require(modules.htmlToText);

const OPTIONS = {
  skipImageLinks: true,
  keepCidLinks: true,
  skipTextLinks: true,
  skipTextToHtml: true,
  keepDeliveryStatus: true,
  maxHtmlLengthToParse: limits.htmlChars,
};
const WANTED = new Set(limits.headerNames);
const isReport = (type) => type === 'message/delivery-status' || type === 'message/global-delivery-status';
const isCalendar = (type) => type === 'text/calendar' || type === 'application/ics';
const isSealed = ({ contentType, filename }) =>
  /^application\\/(?:(?:vnd\\.)?ms-tnef|(?:x-)?pkcs7-mime|pgp-encrypted)$/.test(contentType) || /^winmail\\.dat$/i.test(filename ?? '');
// What mail programs and servers add by themselves: signatures, cards, keys, calendars, reactions, reports.
const ADDED_TYPE = /^(?:application\\/(?:(?:x-)?pkcs7-(?:signature|mime)|pgp-(?:signature|keys|encrypted)|(?:vnd\\.)?ms-tnef|ics)|text\\/(?:(?:x-)?vcard|directory|calendar|rfc822-headers|vnd\\.google\\.email-reaction\\+json)|message\\/(?:delivery-status|global-delivery-status|disposition-notification|global-headers|feedback-report))$/;
const ADDED_NAME = /^(?:winmail\\.dat|smime\\.p7[sm]|signature\\.asc|openpgp[\\w-]*\\.asc|.{1,200}\\.vcf|ATT\\d{5}\\.(?:txt|html?|bin)|invite\\.ics)$/i;
// Neither the images of a signature nor what is added.
const isFile = (html) => ({ related, contentType, contentDisposition, filename, cid }) =>
  !related && contentDisposition !== 'inline' && !ADDED_TYPE.test(contentType) && !ADDED_NAME.test(filename ?? '') &&
  !(cid && html.includes('cid:' + cid));

// A mark of quotation, unless it only indents.
const isIndent = (style = '') => /border(?:-\\w+)?\\s*:\\s*(?:none|0)/i.test(style) || /margin[^;]*40px/i.test(style);
const HTML = {
  wordwrap: false,
  limits: { maxDepth: limits.htmlDepth, maxChildNodes: 20_000, maxInputLength: limits.htmlChars },
  formatters: {
    quotation: (elem, walk, builder, options) => {
      const quoted = !isIndent(elem.attribs?.style);
      builder.openBlock({ leadingLineBreaks: 2 });
      walk(elem.children, builder);
      builder.closeBlock({
        trailingLineBreaks: 2,
        blockTransform: (text) => quoted ? text.replace(/^\\n+|\\n+$/g, '').split('\\n').map((line) => '> ' + line).join('\\n') : text,
      });
    },
  },
  selectors: [
    { selector: 'blockquote', format: 'quotation' },
    { selector: 'img', format: 'skip' },
    { selector: 'hr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true, linkBrackets: ['<', '>'] } },
    { selector: 'a[href^="mailto:"]', format: 'anchor', options: { ignoreHref: true } },
    { selector: 'a[href^="tel:"]', format: 'anchor', options: { ignoreHref: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
  ],
};
const isBlank = (text) => !text.replace(/[\\s\\u00a0\\u00ad\\u034f\\u180e\\u200b-\\u200f\\u202f\\u2060\\ufeff]/g, '');
// « Votre messagerie ne lit pas le HTML »: a plain part that only speaks of the other.
const isAbsentText = (text) => isBlank(text) || (text.length < 300 && /\\bhtml\\b/i.test(text) && /messag|mail|courriel|format|client/i.test(text));

// The converter recurses: what is nested deeper than people's programs nest is not given to it.
function isTooDeep(html) {
  let depth = 0;
  for (const [, closing, name, selfClosing] of html.matchAll(/<(\\/?)([a-z][a-z0-9]*)[^<>]{0,2000}?(\\/?)>/gi)) {
    if (selfClosing || /^(?:br|img|hr|meta|link|input|col|area|base|wbr|p|li|td|tr|th)$/i.test(name)) continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > limits.htmlDepth) return true;
  }
  return false;
}

function wordsOf(mail, type) {
  const text = mail.text ?? '';
  const html = typeof mail.html === 'string' ? mail.html : '';
  if (!html || !(type.startsWith('text/html') || isAbsentText(text))) {
    if (mail.textConversionError && isBlank(text)) throw mail.textConversionError;
    return text;
  }
  if (html.length > limits.htmlChars) throw new Error('HTML too long to read');
  if (isTooDeep(html)) throw new Error('HTML nested too deeply');
  const read = htmlToText(html, HTML);
  return isBlank(read) ? text : read;
}

// Where a text part names no character set, or a wrong one, its bytes are most often those of Windows.
function inWindows(raw) {
  const source = raw.toString('latin1');
  const end = source.search(/\\r?\\n\\r?\\n/);
  const head = end < 0 ? source : source.slice(0, end);
  const typed = /^content-type:/im.test(head) ? source : 'Content-Type: text/plain\\r\\n' + source;
  const named = typed.replace(/^content-type:[ \\t]*text\\/(?:plain|html)[^\\r\\n]{0,500}(?:\\r?\\n[ \\t][^\\r\\n]{0,500}){0,5}/gim, (field) => {
    const charset = /charset\\s*=\\s*"?([\\w.:-]{1,40})"?/i.exec(field);
    if (!charset) return field + '; charset=windows-1252';
    return /^(?:utf-?8|us-ascii|ascii|unknown|unknown-8bit|x-unknown|default|ansi)$/i.test(charset[1]) ? field.replace(charset[0], 'charset=windows-1252') : field;
  });
  return Buffer.from(named, 'latin1');
}
const damage = (mail) => (((mail.text ?? '') + (mail.html || '')).match(/\\ufffd|\\u00c3[\\u0080-\\u00bf\\u0152-\\u2122]/g) ?? []).length;
async function parse(raw) {
  const mail = await simpleParser(raw, OPTIONS);
  if (!((mail.text ?? '') + (mail.html || '')).includes('\\ufffd')) return mail;
  const again = await simpleParser(inWindows(raw), OPTIONS);
  return damage(again) < damage(mail) ? again : mail;
}

// A calendar part, unfolded (RFC 5545, 3.1).
function calendarOf(attachments) {
  const part = attachments.find(({ contentType, filename }) => isCalendar(contentType) || /\\.ics$/i.test(filename ?? ''));
  if (!part) return null;
  const text = part.content.subarray(0, limits.chars).toString('utf8').replace(/\\r?\\n[ \\t]/g, '');
  const value = (name) => new RegExp('^' + name + '(?:;[^:\\\\r\\\\n]*)?:([^\\\\r\\\\n]{0,500})', 'im').exec(text)?.[1].trim() ?? '';
  const answer = /^ATTENDEE[^\\r\\n]{0,500}?PARTSTAT="?([A-Z-]{1,20})/im.exec(text)?.[1].toLowerCase() ?? '';
  return {
    method: value('METHOD').toUpperCase(),
    answer,
    comment: value('COMMENT').replace(/\\\\n/gi, '\\n').replace(/\\\\([,;\\\\])/g, '$1'),
    start: value('DTSTART'),
  };
}

function headersOf(lines) {
  const wanted = lines.filter(({ key }) => WANTED.has(key)).slice(0, limits.headers);
  return wanted.map(({ key, line }) => ({
    name: key,
    value: line.slice(key.length + 1, key.length + 1 + limits.headerChars).replace(/[\\r\\n]+[ \\t]*/g, ' ').trim(),
  }));
}

async function read(raw) {
  const mail = await parse(Buffer.from(raw));
  const type = mail.headers.get('content-type');
  const contentType = String(type?.value ?? type ?? '').toLowerCase().slice(0, 200);
  const reportType = String(type?.params?.['report-type'] ?? '').toLowerCase().slice(0, 100);
  const text = wordsOf(mail, contentType);
  return {
    headers: headersOf(mail.headerLines),
    contentType: reportType ? contentType + '; report-type=' + reportType : contentType,
    from: (mail.from?.value ?? []).slice(0, 5).map(({ address }) => String(address ?? '').toLowerCase().slice(0, 320)),
    messageId: mail.messageId ? String(mail.messageId).slice(0, 1000) : null,
    subject: String(mail.subject ?? '').slice(0, 1000),
    text: text.slice(0, limits.chars),
    files: mail.attachments.filter(isFile(mail.html || ''))
      .map(({ filename, content }) => ({ name: String(filename ?? '').slice(0, 500), content: new Uint8Array(content) })),
    reports: mail.attachments.filter(({ contentType }) => isReport(contentType)).slice(0, limits.reports)
      .map(({ content }) => content.subarray(0, limits.chars).toString('utf8')),
    calendar: calendarOf(mail.attachments),
    sealed: isBlank(text) && mail.attachments.some(isSealed),
  };
}

parentPort.on('message', (raw) =>
  read(raw).then(
    (mail) => parentPort.postMessage({ mail }),
    (error) => parentPort.postMessage({ failure: String(error?.message ?? error).slice(0, 200) }),
  ),
);
`;
