/** What a file begins with, by the ending of its name. Written here because `file-type` wants Node 22. */
const BEGINNINGS: Record<string, { mediaType: string; begins: (head: string) => boolean }> = {};
const kind = (endings: string, mediaType: string, begins: (head: string) => boolean) => {
  for (const ending of endings.split(' ')) BEGINNINGS[ending] = { mediaType, begins };
};
/** The first bytes as Latin-1, so that each is one character. */
const starts =
  (text: string, at = 0) =>
  (head: string) =>
    head.startsWith(text, at);
const isZip = starts('PK\u0003\u0004');
const isCompound = starts('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');
const OOXML = 'application/vnd.openxmlformats-officedocument.';
const ODF = 'application/vnd.oasis.opendocument.';

kind('pdf', 'application/pdf', (head) => head.slice(0, 1024).includes('%PDF-'));
kind('jpg jpeg', 'image/jpeg', starts('\u00ff\u00d8\u00ff'));
kind('png', 'image/png', starts('\u0089PNG\r\n\u001a\n'));
kind('gif', 'image/gif', starts('GIF8'));
kind('webp', 'image/webp', (head) => starts('RIFF')(head) && starts('WEBP', 8)(head));
kind('heic heif', 'image/heic', (head) => /^ftyp(?:hei[cxms]|mif1|msf1)/u.test(head.slice(4, 12)));
kind('docx', `${OOXML}wordprocessingml.document`, isZip);
kind('xlsx', `${OOXML}spreadsheetml.sheet`, isZip);
kind('pptx', `${OOXML}presentationml.presentation`, isZip);
kind('odt', `${ODF}text`, isZip);
kind('ods', `${ODF}spreadsheet`, isZip);
kind('odp', `${ODF}presentation`, isZip);
kind('doc', 'application/msword', isCompound);
kind('xls', 'application/vnd.ms-excel', isCompound);
kind('ppt', 'application/vnd.ms-powerpoint', isCompound);
kind('txt csv', 'text/plain', (head) => !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(head));

const HEAD_BYTES = 4_096;

/**
 * The media type of a document or picture whose content is what its name says; null for anything else: programs, pages,
 * archives, office files that carry macros by their name.
 */
export function mediaTypeOf(name: string, content: Uint8Array): string | null {
  const ending = /\.([a-z]{3,4})$/iu.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  const head = Buffer.from(content.subarray(0, HEAD_BYTES)).toString('latin1');
  const expected = Object.hasOwn(BEGINNINGS, ending) ? BEGINNINGS[ending] : undefined;
  return expected?.begins(head) ? expected.mediaType : null;
}

const NAME_CHARS_MAX = 120;

/** A name that any disk takes and that reads from left to right: no folder, no mark that hides its ending. */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  if (plain.length <= NAME_CHARS_MAX) return plain;
  const ending = /\.[a-z]{1,5}$/iu.exec(plain)?.[0] ?? '';
  return plain.slice(0, NAME_CHARS_MAX - ending.length) + ending;
}
