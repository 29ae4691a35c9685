// A school with one child who has kept much: 504 works in 21 units, 12 of them films, a collection of 200; another who has said
// 5,000 things; a class that shares 396 works; and the children's devices, which already hold all of it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import type { SchoolRecord } from '#server/seed-target.ts';
import { idOf, SCHOOL, T0, wholeUnits } from './full-class.ts';
import { measuredSchool } from './measured-school.ts';
import { settledPage } from './settled-page.ts';

const UNITS = 21;
const OPEN_UNITS = 3;
const LESSONS = 12;
const CLASS = 34;
const FILMS = 12;
const PINS = 100;
const SAID = 5000;
const WEEK = 7 * 86_400_000;
/** Large pictures are as large as real ones; so many different ones are enough for a look through a whole unit. */
const LARGE = 24;

export const CHILD = idOf('pupil 0');
export const WRITER = idOf('pupil 1');
/** The one that the child is in the middle of. */
export const LAST_UNIT = idOf(`unit ${UNITS - 1}`);
const LAST_LESSON = idOf(`lesson ${UNITS * LESSONS - 1}`);
export const THEME = idOf('a large theme');
/** Stands in 25 of the things said. */
export const RARE = 'きょうりゅう';

export interface ChildSchool {
  readonly origin: string;
  /** Signs the child in, and comes back when every record, picture and film is on the device. */
  readonly settledChild: (context: BrowserContext) => Promise<Page>;
  /** The one who has said so much. */
  readonly settledWriter: (context: BrowserContext) => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Bytes {
  readonly data: Buffer;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** @param dist the built app */
export async function childSchool(dist: string): Promise<ChildSchool> {
  const kept = new Map<string, Bytes>();
  const keep = (bytes: Bytes) => {
    kept.set(String(bytes.facts['hash']), bytes);
    return bytes.facts;
  };
  const large = await Promise.all(Array.from({ length: LARGE }, (_, at) => picture(at, 1200, 1600)));
  const small = await Promise.all(Array.from({ length: 504 }, (_, at) => picture(at, 240, 320)));
  const mediaOf = (at: number) => {
    const m = keep(large[at % LARGE] as Bytes);
    const t = keep(small[at % small.length] as Bytes);
    return {
      variants: { t, m, o: { ...m, hash: hashOf(Buffer.from(`original ${at}`)) } },
      up: { t: T0, m: T0, o: T0 },
    };
  };
  const filmOf = (at: number) => ({
    variants: { t: keep(small[at] as Bytes), o: keep(film(at)) },
    up: { t: T0, o: T0 },
  });
  const records = recordsOf(mediaOf, filmOf);
  const school = await measuredSchool(records, dist);
  for (const { data } of kept.values()) await school.app.store.keep(SCHOOL, data);
  const origin = await school.listen();
  return {
    origin,
    close: school.close,
    settledChild: (context) => settledPage(context, { school, origin, person: CHILD, role: 'pupil', files: kept.size }),
    settledWriter: (context) => settledPage(context, { school, origin, person: WRITER, role: 'pupil', files: 0 }),
  };
}

type MediaValues = (at: number) => SchoolRecord['values'];

function recordsOf(mediaOf: MediaValues, filmOf: MediaValues): SchoolRecord[] {
  let [lessons, media, films] = [0, 0, 0];
  const extra: SchoolRecord[] = [];
  const shared = new Set<string>();
  const records = wholeUnits(UNITS, CLASS).flatMap((record): SchoolRecord[] => {
    const more = (values: SchoolRecord['values']): SchoolRecord[] => [
      { ...record, values: { ...record.values, ...values } },
    ];
    const mine = record.owner === CHILD;
    if (record.type === 'unit') return more({ state: isOpenUnit(record.id) ? 'open' : 'closed' });
    if (record.type === 'lesson') return more({ date: weekBefore(UNITS * LESSONS - 1 - lessons++) });
    if (record.type === 'media') return mine || shared.has(record.root ?? '') ? more(mediaOf(media++)) : [];
    if (record.type === 'signal') return mine ? more({ answeredAt: record.madeAt }) : [];
    // In the middle of the last lesson.
    if (record.type === 'reflection' && mine)
      return record.values['lesson'] === LAST_LESSON ? [] : more({ finishedAt: record.madeAt });
    if (record.type === 'work' && mine && record.values['kind'] === 'video') {
      const id = idOf(`bytes of ${record.id}`);
      const isFilm = films++ % Math.floor((UNITS * LESSONS) / FILMS) === 0;
      const values = isFilm ? filmOf((films - 1) / Math.floor((UNITS * LESSONS) / FILMS)) : mediaOf(media++);
      extra.push({ ...record, type: 'media', id, root: record.id, values });
      return more({ kind: isFilm ? 'video' : 'photo', media: id });
    }
    if (mine) return [record];
    if (record.owner === null) return [record];
    if (record.owner === WRITER && record.values['unit'] !== LAST_UNIT)
      return HAS_WORDS.has(record.type) ? [record] : [];
    // Of the classmates only what they show of the unit that all are in.
    if (record.type !== 'work' || record.values['unit'] !== LAST_UNIT || record.values['kind'] === 'video') return [];
    shared.add(record.id);
    return more({ audience: 'class' });
  });
  const worksOf = (pupil: string) => records.filter(({ type, owner }) => type === 'work' && owner === pupil);
  const said = records.filter(({ type, owner }) => owner === WRITER && HAS_WORDS.has(type)).length;
  const pins = [...pinsOn(worksOf(CHILD), PINS), ...pinsOn(worksOf(WRITER), SAID - said)];
  return [...records, ...extra, ...pins, theme(worksOf(CHILD))];
}

const HAS_WORDS: ReadonlySet<string> = new Set(['goal', 'work', 'reflection', 'feedback']);
const isOpenUnit = (id: string): boolean =>
  Array.from({ length: OPEN_UNITS }, (_, at) => idOf(`unit ${UNITS - 1 - at}`)).includes(id);
const weekBefore = (weeks: number): string => new Date(Date.now() - weeks * WEEK).toISOString().slice(0, 10);

function pinsOn(works: readonly SchoolRecord[], count: number): SchoolRecord[] {
  return Array.from({ length: count }, (_, at): SchoolRecord => {
    const work = works[at % works.length] as SchoolRecord;
    const words =
      at % Math.ceil(count / 25) === 0 ? `${RARE}の しっぽを ほそく した ${at}` : `ここの はらいが みじかい ${at}`;
    const values = { kind: at < 5 ? 'task' : 'finding', at: { x: 0.5, y: 0.5 }, words };
    return { ...work, type: 'pin', id: idOf(`pin ${at} of ${work.owner}`), root: work.id, values };
  });
}

const theme = (works: readonly SchoolRecord[]): SchoolRecord => ({
  ...(works[0] as SchoolRecord),
  type: 'theme',
  id: THEME,
  root: null,
  values: { title: 'ぜんぶ あつめた', works: works.slice(-200).map(({ id }) => id) },
});

const hashOf = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** As large as one of a sheet with writing on it, each another one. */
async function picture(at: number, w: number, h: number): Promise<Bytes> {
  const data = await sharp({
    create: {
      width: w,
      height: h,
      channels: 3,
      background: { r: 250 - (at % 40), g: 245 - (at % 7), b: 230 - Math.floor(at / 40) },
      noise: { type: 'gaussian', mean: 128, sigma: 6 },
    },
  })
    .webp({ quality: 60, effort: 0 })
    .toBuffer();
  return { data, facts: { hash: hashOf(data), bytes: data.length, mime: 'image/webp', w, h } };
}

/** A real film, each another file. */
function film(at: number): Bytes {
  const filler = Buffer.from([0, 0, 0, 12, ...Buffer.from('free'), 0, 0, 0, at]);
  const data = Buffer.concat([readFileSync('src/server/seed/media/tobibako-3-2.mp4'), filler]);
  return { data, facts: { hash: hashOf(data), bytes: data.length, mime: 'video/mp4', duration: 6 } };
}
