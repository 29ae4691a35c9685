// The real app over a throw-away folder, with the small school in it, and people who are signed in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { type App, createApp } from '#server/app.ts';
import { type OpenedDatabase, type Opening, openDatabase } from '#server/db/open-database.ts';
import type { MediaConfig } from '#server/media-config.ts';
import { COOKIE } from '#server/session/caller.ts';
import { openSession, putJoinLink } from '#server/session/session.repo.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';
import { type Name, PEOPLE, SCHOOL, T0, theRoster } from '#tests/server/plain-school.ts';

export interface TestApp extends App {
  readonly clock: { now: number };
  readonly folder: string;
  /** Lines that the server logged. */
  readonly log: string[];
  readonly opened: OpenedDatabase;
  readonly database: OpenedDatabase['database'];
  /** A request as that person, with the headers that our app sends. */
  as(name: Name | null, asked: InjectOptions): Promise<LightMyRequestResponse>;
  joinLink(name: Name, uses?: number | null): Promise<string>;
  /** `cookie:` header of a fresh session. */
  cookie(name: Name): Promise<string>;
  close(): Promise<void>;
}

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

export async function openApp(
  dist: string | null = null,
  media: Partial<MediaConfig> = {},
  opening: Partial<Opening> = {},
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'ashiato-test-'));
  const opened = await openDatabase({ url: await emptyDatabase(), ...opening });
  const clock = { now: T0 };
  const log: string[] = [];
  const app = await createApp({
    ...media,
    opened,
    data: folder,
    origin: 'http://localhost:8811',
    dist,
    now: () => clock.now,
    random,
    log: { write: (line: string) => void log.push(line) },
  });
  await app.school.openSchool({ id: SCHOOL, name: '若林小学校' });
  await app.school.writeAsSchool(SCHOOL, theRoster());
  const cookies = new Map<Name, string>();
  const token = () => Buffer.from(random(24)).toString('base64url');

  const joinLink = async (name: Name, uses: number | null = null): Promise<string> => {
    const made = token();
    const link = { token: made, person: PEOPLE[name], school: SCHOOL, uses, until: T0 + 1e10 };
    await putJoinLink(opened.database, link);
    return made;
  };
  const cookie = async (name: Name): Promise<string> => {
    const known = cookies.get(name);
    if (known !== undefined) return known;
    const session = token();
    await openSession(opened.database, { person: PEOPLE[name], school: SCHOOL }, session, clock.now);
    const made = `${COOKIE}=${encodeURIComponent(app.http.signCookie(session))}`;
    cookies.set(name, made);
    return made;
  };
  return {
    ...app,
    clock,
    folder,
    log,
    opened,
    database: opened.database,
    joinLink,
    cookie,
    async as(name, asked) {
      const session = name === null ? {} : { cookie: await cookie(name) };
      return app.http.inject({ ...asked, headers: { 'x-ashiato': '1', ...session, ...asked.headers } });
    },
    async close() {
      await app.http.close();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
