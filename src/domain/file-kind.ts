// Files that only their own program opens: what their names end in. And names of files: a name is words from anywhere, so what
// could mislead or break another system is taken out.
import { MIME_TYPES, type MimeType } from '#domain/records/media.ts';

/** What the name of such a file ends in. */
export const FILE_ENDINGS: Readonly<Partial<Record<MimeType, string>>> = {
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/x.scratch.sb3': 'sb3',
  'application/zip': 'zip',
  'text/plain': 'txt',
};
const mimeNamed = (ending: string): MimeType | null =>
  MIME_TYPES.find((mime) => ending !== '' && FILE_ENDINGS[mime] === ending) ?? null;

/**
 * What a file is, by its first bytes and by what its name ends in: many kinds are the same package inside.
 * @returns null: not one that we keep
 */
export function fileMimeOf(head: Uint8Array, name: string): MimeType | null {
  if (starts(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  const named = mimeNamed(endingOf(name));
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return named && isPacked(named) ? named : 'application/zip';
  // Programs and installers come in the box of the old Office too: only what says that it is a document.
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return named && /msword|ms-/.test(named) ? named : null;
  return TEXT_ENDINGS.test(name) && isText(head) ? 'text/plain' : null;
}
const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);
/** What is read, never run. */
const TEXT_ENDINGS = /\.(txt|csv|tsv|md)$/i;

/** How many first bytes tell what a file is. */
export const FILE_HEAD_BYTES = 64;

/** Words, in whatever writing, and neither a page nor a program that calls itself so. */
export function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, FILE_HEAD_BYTES);
  const start = String.fromCharCode(...head).trimStart();
  const isRun = /^(<|MZ|#!|\xef\xbb\xbf\s*<)/.test(start);
  return start !== '' && !isRun && head.every((byte) => byte >= 0x20 || IN_TEXT.has(byte));
}
/** Tab, the ends of lines and pages, and what old Japanese mail changes its writing with. */
const IN_TEXT: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);
const isPacked = (mime: MimeType): boolean => /openxmlformats|opendocument|scratch|zip/.test(mime);

/** In small letters; empty where there is none. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name is shown in one line and given to other systems: as long as their paths bear. */
const LONGEST_NAME = 100;

/**
 * The name as it is kept and given back: without folders, without characters that hide what comes after them, ending in what the
 * file is and nothing else (`homework.pdf.exe` never comes back as a program).
 */
export function fileName(name: string, mime: string): string {
  const own = endingOf(name);
  const isOwn = mime === 'text/plain' && TEXT_ENDINGS.test(name);
  const ending = isOwn ? own : (FILE_ENDINGS[mime as MimeType] ?? 'bin');
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return `${[...stem].slice(0, LONGEST_NAME).join('').trim() || 'file'}.${ending}`;
}
