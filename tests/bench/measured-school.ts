// The real server in the bench's own process, with a full class in it and somebody signed in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTO, type PullRequest, type Row, SCHEMA, type Session } from '#domain/protocol.ts';
import { type App, type AppParts, createApp } from '#server/app.ts';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import type { SchoolRecord } from '#server/seed-target.ts';
import { COOKIE } from '#server/session/caller.ts';
import { openSession } from '#server/session/session.repo.ts';
import { idOf, SCHOOL } from './full-class.ts';

const AT_ONCE = 2000;
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

export interface MeasuredSchool {
  readonly app: App;
  /** To look at what the school has by the end. */
  readonly database: OpenedDatabase['database'];
  /** A session of that person and its cookies, name → value. */
  readonly signIn: (person: string, role: Session['role']) => Promise<{ session: Session; cookies: Cookies }>;
  /** Starts to listen. @returns the origin */
  readonly listen: () => Promise<string>;
  readonly close: () => Promise<void>;
}
export type Cookies = Readonly<Record<string, string>>;

/**
 * @param dist folder of pages to serve; null = the API only
 * @param slots other numbers of uploads at once than the server's own
 */
export async function measuredSchool(
  records: readonly SchoolRecord[],
  dist: string | null,
  slots: Pick<AppParts, 'uploadSlots' | 'mediumSlots'> = {},
): Promise<MeasuredSchool> {
  const data = mkdtempSync(join(tmpdir(), 'ashiato-bench-'));
  const opened = await openDatabase({ url: join(data, 'school.db') });
  const origin = 'http://127.0.0.1';
  const app = await createApp({ opened, data, origin, dist, now: Date.now, random, log: null, ...slots });
  await app.school.openSchool({ id: SCHOOL, name: '若林小学校' });
  for (let at = 0; at < records.length; at += AT_ONCE)
    await app.school.writeAsSchool(SCHOOL, records.slice(at, at + AT_ONCE));
  return {
    app,
    database: opened.database,
    async signIn(person, role) {
      const token = Buffer.from(random(16)).toString('base64url');
      const { until } = await openSession(opened.database, { person, school: SCHOOL }, token, Date.now());
      const value = encodeURIComponent(app.http.signCookie(token));
      const session = { person, school: SCHOOL, schoolName: '', role, displayName: '', kana: '', goodUntil: until };
      return { session, cookies: { [COOKIE]: value, [`${COOKIE}_${person}`]: value } };
    },
    listen: () => app.http.listen({ port: 0, host: '127.0.0.1' }),
    async close() {
      await app.http.close();
      await opened.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** All that this person may see, in the order in which it comes, each record once: as a device keeps it. */
export async function allRowsFor({ app }: MeasuredSchool, person: string): Promise<Record<string, unknown>[]> {
  const cursors: PullRequest['scopes'] = {};
  const found = new Map<string, { row: Row; scopes: string[] }>();
  const hello = { proto: PROTO, schema: SCHEMA, clientId: idOf('reader'), serverEpoch: '', limit: 500 };
  for (let gen = 1; ; gen += 1) {
    const answer = await app.school.pull(person, { ...hello, gen, scopes: cursors });
    if ('refused' in answer) throw new Error(`refused: ${answer.refused}`);
    for (const page of answer.pages) {
      cursors[page.scope] = [page.epoch, page.next];
      for (const { row } of page.rows) {
        const known = row && found.get(row.id);
        if (known) known.scopes.push(page.scope);
        else if (row) found.set(row.id, { row, scopes: [page.scope] });
      }
    }
    if (!answer.more) break;
  }
  return [...found.values()].map(({ row: { rv, ...record }, scopes }) =>
    Object.assign(record, { _rv: rv, _s: scopes, _p: 0 }),
  );
}
