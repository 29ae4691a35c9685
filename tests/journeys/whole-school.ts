// A whole school in this process: the real server over a database in memory, one class with two pupils and their teacher,
// a unit of three lessons that begins today. Tablets reach it by `doorFrom`, as a browser's fetch would.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { PersonId } from '#domain/id.ts';
import type { TypeName } from '#domain/records/kinds.ts';
import type { Role } from '#domain/viewer.ts';
import { closeAccount } from '#server/admin/closing.ts';
import { type App, createApp } from '#server/app.ts';
import { openDatabase } from '#server/db/open-database.ts';
import type { SchoolRecord } from '#server/seed-target.ts';
import { putJoinLink } from '#server/session/session.repo.ts';
import { schoolDay } from '#store/device.ts';
import {
  anId,
  CLASS,
  DAY,
  HARUTO,
  HIKARI,
  LESSONS,
  MODEL,
  POINTS,
  SAKURA,
  SCHOOL,
  TEACHER,
} from '#tests/helpers/a-school.ts';

/** What a tablet keeps between two uses of it, and whether it has a network now. */
export interface Tablet {
  readonly cookies: Map<string, string>;
  /** What lay in `localStorage` when it was put down. */
  stored: Readonly<Record<string, string>>;
  online: boolean;
}
export const aTablet = (): Tablet => ({ cookies: new Map(), stored: {}, online: true });

export const PEOPLE = {
  teacher: { id: TEACHER, displayName: '小野寺 彩', kana: 'おのでら あや', role: 'teacher', number: null },
  sakura: { id: SAKURA, displayName: '佐藤 さくら', kana: 'さとう さくら', role: 'pupil', number: 12 },
  haruto: { id: HARUTO, displayName: '鈴木 陽翔', kana: 'すずき はると', role: 'pupil', number: 14 },
} as const satisfies Record<
  string,
  { id: PersonId; displayName: string; kana: string; role: Role; number: number | null }
>;
export type Name = keyof typeof PEOPLE;

/** The unit that begins today. */
export const UNIT_TITLE = '「光」';

export interface WholeSchool {
  /** What the teacher hands out as a QR code. */
  readonly linkFor: (name: Name) => Promise<string>;
  /** What the school's office writes: the roster, mostly. */
  readonly office: (...records: readonly SchoolRecord[]) => Promise<void>;
  /** That person leaves the school. */
  readonly closes: (name: Name) => Promise<void>;
  /** `fetch` as the browser of that tablet has it. */
  readonly doorFrom: (tablet: Tablet) => typeof globalThis.fetch;
  readonly close: () => Promise<void>;
}

// jsdom brings an ArrayBuffer of its own. The server runs beside it here, and knows its packed answers by Node's.
Object.assign(globalThis, { ArrayBuffer: Buffer.alloc(1).buffer.constructor });

const now = () => Date.now();
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

export async function openWholeSchool(): Promise<WholeSchool> {
  const data = await mkdtemp(join(tmpdir(), 'ashiato-journey-'));
  const opened = await openDatabase({ url: ':memory:' });
  const app = await createApp({ opened, data, origin: location.origin, dist: null, now, random, log: null });
  await app.school.openSchool({ id: SCHOOL, name: 'あしあと小学校' });
  const office = (...records: readonly SchoolRecord[]) => app.school.writeAsSchool(SCHOOL, records);
  await office(...roster(), ...teaching());
  return {
    office,
    closes: async (name) => {
      const closed = await closeAccount(app.school, SCHOOL, PEOPLE[name].id);
      if (!closed) throw new Error(`no ${name} to close the account of`);
    },
    doorFrom: (tablet) => doorTo(app, tablet),
    linkFor: async (name) => {
      const token = Buffer.from(random(24)).toString('base64url');
      const link = { token, person: PEOPLE[name].id, school: SCHOOL, uses: 1, until: now() + DAY };
      await putJoinLink(opened.database, link);
      return `${location.origin}/join#${token}`;
    },
    close: async () => {
      await app.http.close();
      await opened.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function doorTo({ http }: App, tablet: Tablet): typeof globalThis.fetch {
  return async (input, init) => {
    if (!tablet.online) throw new TypeError('Failed to fetch');
    const { body, method = 'GET', headers } = init ?? {};
    const cookie = [...tablet.cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await http.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url: String(input),
      headers: { ...(headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) },
      ...(body === null || body === undefined ? {} : { payload: bytesOf(body) }),
    });
    // An answer on its way when the network went is an answer that never came.
    if (!tablet.online) throw new TypeError('Failed to fetch');
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) keepCookie(tablet.cookies, line);
    const { statusCode: status } = answer;
    const empty = [204, 304].includes(status) || method === 'HEAD';
    return new Response(empty ? null : new Uint8Array(answer.rawPayload), { status, headers: plain(answer.headers) });
  };
}

const bytesOf = (body: BodyInit): string | Buffer =>
  typeof body === 'string' ? body : Buffer.from(body as ArrayBuffer);
const plain = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', value = ''] = pair.split('=', 2);
  const expires = /expires=([^;]+)/i.exec(line)?.[1];
  if (expires !== undefined && Date.parse(expires) <= Date.now()) cookies.delete(name);
  else cookies.set(name, value);
}

const record = (type: TypeName, id: string, values: SchoolRecord['values'], madeAt = now() - DAY): SchoolRecord => ({
  type,
  id,
  owner: null,
  author: TEACHER,
  madeAt,
  values,
});

/**
 * As the roster has it.
 * @param ended struck: it was a mistake, and is taken out again · left: yesterday was the last day
 */
export function enrollmentOf(name: Name, ended: 'struck' | 'left' | null = null): SchoolRecord {
  const { id: person, role, number } = PEOPLE[name];
  const to = ended === 'left' ? schoolDay(now() - DAY) : null;
  const values = { person, classGroup: CLASS, role, number, from: '2020-04-01', to };
  return { ...record('enrollment', anId(`enrollment ${name}`), values), trashed: ended === 'struck' };
}

/** As the roster names somebody who is in the school. */
export function onRoster(name: Name): SchoolRecord[] {
  const { id, displayName, kana, role } = PEOPLE[name];
  const grade = role === 'pupil' ? 3 : null;
  return [record('person', id, { displayName, kana, role, grade }), enrollmentOf(name)];
}

function roster(): SchoolRecord[] {
  const names = Object.keys(PEOPLE) as Name[];
  const people = names.flatMap(onRoster);
  return [record('classGroup', CLASS, { name: '3年2組', grade: 3, schoolYear: 2026 }), ...people];
}

function teaching(): SchoolRecord[] {
  const [first, second, third] = LESSONS;
  const [gap, bend, hook] = POINTS;
  const lesson = (id: string, order: string, after: number, points: readonly string[]) =>
    record('lesson', id, { unit: HIKARI, order, date: schoolDay(now() + after * DAY), points });
  const point = (id: string, order: string, words: string) => record('point', id, { unit: HIKARI, order, words });
  return [
    record('unit', HIKARI, { classGroup: CLASS, subject: 'shosha', title: UNIT_TITLE, state: 'open' }),
    lesson(first, 'E', 0, [gap]),
    lesson(second, 'M', 7, [gap, bend]),
    lesson(third, 'V', 14, [bend, hook]),
    point(gap, 'E', '横画の間を そろえる'),
    point(bend, 'M', '「儿」の まがりを ゆっくり'),
    point(hook, 'V', 'はねを 大きく'),
    record('model', MODEL, { unit: HIKARI, kind: 'text', title: '筆の もちかた', caption: 'まっすぐ 立てて もつ。' }),
  ];
}
