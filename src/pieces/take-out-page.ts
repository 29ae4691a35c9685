// The page in the file that a person takes along: plain HTML that any browser opens, without scripts and without the app.
import { readAiUse } from '#domain/ai-use.ts';
import type { RecordId } from '#domain/id.ts';
import { linkOf } from '#domain/link-card.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { SayFunction } from '#pieces/say.tsx';
import { schoolDay } from '#store/device.ts';
import type { OwnThing, OwnThings } from '#store/own-things.ts';

export interface PageFile {
  readonly path: string;
  readonly mime: string;
}
export interface TakeOutPage {
  readonly name: string;
  readonly language: string;
  readonly now: number;
  readonly own: OwnThings;
  /** Record → its picture, film or sound in the file. */
  readonly files: ReadonlyMap<RecordId, readonly PageFile[]>;
  readonly say: SayFunction;
}

export function takeOutPage(page: TakeOutPage): string {
  const { name, language, now, own, say } = page;
  const title = say('takeout.page', { name });
  const byId = new Map(own.things.map(({ record }) => [record.id, record]));
  const groups = Map.groupBy(own.things, ({ record }) => unitOf(byId, record));
  const sections = [...groups].map(
    ([unit, things]) =>
      `<section><h2>${safe(unitTitle(own, unit) ?? say('takeout.loose'))}</h2>${things.map((thing) => article(page, thing)).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><style>${STYLE}</style></head>
<body><h1>${safe(title)}</h1><p>${safe(say('takeout.madeAt', { when: schoolDay(now) }))}</p>
${sections.join('\n')}${rest(page)}</body></html>
`;
}

const STYLE =
  'body{max-width:46em;margin:2em auto;padding:0 1em;font:1.1em/1.8 sans-serif}' +
  'article{margin:1.5em 0;padding:1em;border:1px solid;border-radius:.6em;break-inside:avoid}' +
  'img,video{display:block;max-width:100%}p{white-space:pre-wrap}small{font-weight:bold}';

const KINDS = {
  goal: 'unsent.kindGoal',
  work: 'unsent.kindWork',
  pin: 'unsent.kindPin',
  reflection: 'unsent.kindReflection',
  feedback: 'unsent.kindFeedback',
  signal: 'unsent.kindSignal',
  unit: 'unsent.kindUnit',
  lesson: 'unsent.kindLesson',
  point: 'unsent.kindPoint',
  model: 'unsent.kindModel',
  theme: 'unsent.kindTheme',
} as const;
const isTold = (type: string): type is keyof typeof KINDS => Object.hasOwn(KINDS, type);

function article({ own, files, say }: TakeOutPage, { type, record, waits }: OwnThing): string {
  const kind = say(isTold(type) ? KINDS[type] : 'unsent.kindOther');
  const title = typeof record['title'] === 'string' && record['title'] !== '' ? `「${record['title']}」` : '';
  const shown = files.get(record.id) ?? [];
  const lacks = shown.length === 0 && [record['media'], record['voice']].some((id) => typeof id === 'string');
  const parts = [
    `<h3>${safe(schoolDay(record.madeAt))} ${safe(kind)}${safe(title)}</h3>`,
    waits ? `<p><small>${safe(say('takeout.waits'))}</small></p>` : '',
    ...shown.map(mediaTag),
    lacks ? `<p><small>${safe(say('takeout.elsewhere'))}</small></p>` : '',
    ...(record['kind'] === 'link' ? lookedUp(record) : []),
    ...['words', 'reason', 'note', 'caption'].map((field) => paragraph(record[field])),
    aiUse(record, say),
    marks(own, record, say),
    record['nextGoal'] ? paragraph(`${say('record.reflection.nextGoal')}：${String(record['nextGoal'])}`) : '',
  ];
  return `<article>${parts.join('')}</article>`;
}

/** What is in no record: words that were refused, words half written. */
function rest({ own, say }: TakeOutPage): string {
  const refused = own.refused.flatMap(({ mutation }) => Object.values(mutation.text ?? {}).map((edit) => edit.to));
  const drafts = own.drafts.map((draft) => draft.words);
  return list(say('takeout.refused'), refused) + list(say('takeout.drafts'), drafts);
}

const list = (title: string, words: readonly string[]): string =>
  words.length === 0 ? '' : `<section><h2>${safe(title)}</h2>${words.map(paragraph).join('')}</section>`;

function aiUse(record: LooseRecord, say: SayFunction): string {
  const said = typeof record['aiUse'] === 'string' ? readAiUse(record['aiUse']) : null;
  if (!said) return '';
  const changed = said.changed.trim() === '' ? '' : paragraph(`${say('ai.changed')}：${said.changed}`);
  return `<p><small>${safe(say('ai.used'))}</small> ${safe(said.purpose)}</p>${changed}`;
}

function marks(own: OwnThings, record: LooseRecord, say: SayFunction): string {
  const given = Object.entries((record['marks'] ?? {}) as Record<string, 'great' | 'nearly' | 'notYet'>);
  if (given.length === 0) return '';
  const lines = given.map(([point, mark]) => {
    const words = String(own.around.get(point)?.['words'] ?? say('unsent.kindGoal'));
    return `<li>${safe(words)}：${safe(say(`record.mark.${mark}`))}</li>`;
  });
  return `<ul>${lines.join('')}</ul>`;
}

/** しらべたこと: where it stood and what was written there. */
function lookedUp(record: LooseRecord): string[] {
  const { url, quote, source } = linkOf((record['link'] ?? {}) as Record<string, string>);
  const address = url === '' ? '' : `<p><a href="${safe(url)}" rel="noreferrer">${safe(url)}</a></p>`;
  return [quote === '' ? '' : `<blockquote>${paragraph(quote)}</blockquote>`, paragraph(source), address];
}

function mediaTag({ path, mime }: PageFile): string {
  const [kind] = mime.split('/');
  if (kind === 'image') return `<img src="${path}" alt="">`;
  if (kind === 'video' || kind === 'audio') return `<${kind} src="${path}" controls></${kind}>`;
  return `<p><a href="${path}">${path}</a></p>`;
}

function unitOf(byId: ReadonlyMap<RecordId, LooseRecord>, record: LooseRecord): string {
  if (typeof record['unit'] === 'string') return record['unit'];
  const root = record.root === null ? undefined : byId.get(record.root);
  return typeof root?.['unit'] === 'string' ? root['unit'] : '';
}
const unitTitle = (own: OwnThings, unit: string): string | null => {
  const title = own.around.get(unit)?.['title'];
  return typeof title === 'string' && title !== '' ? title : null;
};

const paragraph = (words: unknown): string =>
  typeof words === 'string' && words.trim() !== '' ? `<p>${safe(words)}</p>` : '';
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** A child's words are words, whatever they look like. */
const safe = (words: string): string => words.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
