// The simulated school: two classes, three pupils, two teachers, and the real server core.
import type { Session } from '#domain/protocol.ts';
import type { OpenedDatabase } from '#server/db/open-database.ts';
import type { SchoolRecord } from '#server/seed-target.ts';
import { createSchoolServer, type SchoolServer } from '#server/sync/school-server.ts';
import { diceOf } from '#tests/sync/dice.ts';
import { SimBytes } from '#tests/sync/sim-bytes.ts';
import { inMemory, type SimHome, type SimTables } from '#tests/sync/sim-home.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const SCHOOL = uuid(1);
export const CLASSES = { a: uuid(10), b: uuid(11) } as const;
export const UNITS = { a: uuid(20), b: uuid(21) } as const;
export const LESSONS = { a: [uuid(30), uuid(31)], b: [uuid(32)] } as const;
export const PEOPLE = { p1: uuid(40), p2: uuid(41), p3: uuid(42), t1: uuid(50), t2: uuid(51) } as const;
export type PersonName = keyof typeof PEOPLE;
/** A Tuesday in September 2026, 10:00 in Japan. */
export const START = Date.UTC(2026, 8, 1, 1);
const DAY = 86_400_000;
const dayOf = (ms: number): string => new Date(ms + 9 * 3_600_000).toISOString().slice(0, 10);

export const sessionOf = (name: PersonName): Session => ({
  person: PEOPLE[name],
  school: SCHOOL,
  schoolName: 'しま小学校',
  role: name.startsWith('t') ? 'teacher' : 'pupil',
  displayName: name,
  kana: name,
  goodUntil: START + 400 * DAY,
});

export interface SimSchool {
  now: number;
  readonly server: () => SchoolServer;
  readonly database: () => OpenedDatabase;
  readonly bytes: () => SimBytes;
  /** Closes the pupil's enrollment, where it is, and opens one in the other class. */
  /** Children who were moved, perhaps back again. */
  readonly moved: Set<string>;
  readonly moveClass: (name: PersonName, random: () => string) => Promise<void>;
  readonly backup: () => Promise<void>;
  /** @param keeps which bytes are still there then; all, if nothing is said */
  readonly restore: (random: (bytes: number) => Uint8Array, keeps?: (hash: string) => boolean) => Promise<void>;
  /** How often the school was set back. */
  restored: number;
  readonly harass: SimTables['harass'];
  readonly close: () => Promise<void>;
}

export async function openSimSchool(
  random: (bytes: number) => Uint8Array,
  home: SimHome = inMemory,
): Promise<SimSchool> {
  const tables = await home.open(fillSchool, random);
  const now = (): number => school.now;
  const serve = (): SchoolServer => createSchoolServer({ ...tables.served(), now, random });
  let server = serve();
  let bytes: SimBytes | null = null;
  const school: SimSchool = {
    now: START,
    restored: 0,
    server: () => server,
    database: tables.looked,
    bytes: () => (bytes ??= new SimBytes({ id: SCHOOL, server: school.server, database: school.database })),
    harass: tables.harass,
    moved: new Set(),
    moveClass: async (name, newId) => {
      const today = dayOf(school.now);
      const { database } = tables.looked();
      const rows = await database.selectFrom('record').select('data').where('type', '=', 'enrollment').execute();
      const all = rows.map(
        (row) =>
          JSON.parse(row.data) as { id: string; person: string; classGroup: string; to: string | null; number: number },
      );
      const open = all.find((e) => e.person === PEOPLE[name] && e.to === null);
      if (!open) return;
      school.moved.add(PEOPLE[name]);
      const next = open.classGroup === CLASSES.a ? CLASSES.b : CLASSES.a;
      await server.writeAsSchool(SCHOOL, [
        enrollment(open.id, PEOPLE[name], { to: dayOf(school.now - DAY) }),
        enrollment(newId(), PEOPLE[name], {
          person: PEOPLE[name],
          classGroup: next,
          role: 'pupil',
          number: 9,
          from: today,
          to: null,
        }),
      ]);
    },
    backup: tables.save,
    restore: async (dice, keeps = () => true) => {
      if (!(await tables.putBack(dice))) return;
      server = serve();
      school.restored += 1;
      await school.bytes().wasSetBack(keeps);
    },
    close: tables.close,
  };
  return school;
}

const enrollment = (id: string, person: string, values: Record<string, unknown>): SchoolRecord => ({
  type: 'enrollment',
  id,
  owner: null,
  author: person,
  madeAt: START,
  values,
});

async function fillSchool(opened: OpenedDatabase): Promise<void> {
  const { bytes } = diceOf(1);
  const server = createSchoolServer({ ...opened, now: () => START, random: bytes });
  await server.openSchool({ id: SCHOOL, name: 'しま小学校' });
  const made = (type: SchoolRecord['type'], id: string, values: Record<string, unknown>): SchoolRecord => ({
    type,
    id,
    owner: null,
    author: PEOPLE.t1,
    madeAt: START,
    values,
  });
  const persons = (Object.keys(PEOPLE) as PersonName[]).map((name) => {
    const { role, displayName, kana } = sessionOf(name);
    return made('person', PEOPLE[name], { role, displayName, kana, grade: role === 'pupil' ? 3 : null });
  });
  const inClass = (n: number, name: PersonName, group: 'a' | 'b'): SchoolRecord =>
    enrollment(uuid(n), PEOPLE[name], {
      person: PEOPLE[name],
      classGroup: CLASSES[group],
      role: name.startsWith('t') ? 'teacher' : 'pupil',
      number: name.startsWith('t') ? null : n - 59,
    });
  await server.writeAsSchool(SCHOOL, [
    ...persons,
    made('classGroup', CLASSES.a, { name: '3年1組', grade: 3 }),
    made('classGroup', CLASSES.b, { name: '3年2組', grade: 3 }),
    inClass(60, 'p1', 'a'),
    inClass(61, 'p2', 'a'),
    inClass(62, 'p3', 'a'),
    inClass(70, 't1', 'a'),
    inClass(71, 't2', 'a'),
    inClass(72, 't2', 'b'),
    made('unit', UNITS.a, { classGroup: CLASSES.a, title: '光', subject: 'shosha' }),
    made('unit', UNITS.b, { classGroup: CLASSES.b, title: '友', subject: 'shosha' }),
    made('lesson', LESSONS.a[0], { unit: UNITS.a, order: 'V', title: '1' }),
    made('lesson', LESSONS.a[1], { unit: UNITS.a, order: 'X', title: '2' }),
    made('lesson', LESSONS.b[0], { unit: UNITS.b, order: 'V', title: '1' }),
  ]);
  const by = (name: PersonName, record: SchoolRecord): SchoolRecord => ({
    ...record,
    owner: PEOPLE.p1,
    author: PEOPLE[name],
  });
  const at = { unit: UNITS.a, lesson: LESSONS.a[0] };
  await server.writeAsSchool(SCHOOL, [
    by('p1', made('work', uuid(80), { ...at, audience: 'class', title: '光' })),
    by('p1', made('work', uuid(81), { ...at, audience: 'teacher', title: '光' })),
    by('p1', made('goal', uuid(82), at)),
    by('p1', made('reflection', uuid(83), { ...at, finishedAt: 1 })),
    { ...by('t1', made('feedback', uuid(84), {})), root: uuid(80) },
    { ...by('p2', made('work', uuid(85), { ...at, audience: 'class', title: '友' })), owner: PEOPLE.p2 },
  ]);
}
