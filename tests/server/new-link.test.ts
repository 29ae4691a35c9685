// A card was lost: the office makes one new link, and whoever finds the old card comes in nowhere.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { endAll, enroll, schoolIdOf } from '#server/admin/enroll.ts';
import { newJoinLink, renewLink } from '#server/admin/join-links.ts';
import { readRoster } from '#server/admin/roster-file.ts';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import { findSession, openSession, takeJoinLink } from '#server/session/session.repo.ts';
import { createSchoolServer, type SchoolServer } from '#server/sync/school-server.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';
import { newId } from '#tests/server/plain-school.ts';

const NAME = '若林小学校';
const SCHOOL = schoolIdOf(NAME);
const ORIGIN = 'https://ashiato.example.jp';
const NOW = Date.now();
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const tokenIn = (link: string) => link.split('#')[1] ?? '';

let folder: string;
let url: string;
let opened: OpenedDatabase;
let server: SchoolServer;
let [aoi, ren] = ['', ''];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ashiato-link-'));
  url = inject('dialect') === 'postgres' ? await emptyDatabase() : join(folder, 'school.sqlite');
  opened = await openDatabase({ url });
  server = createSchoolServer({ ...opened, now: Date.now, random });
  await server.openSchool({ id: SCHOOL, name: NAME });
  const roster = readRoster(Buffer.from('学年,組,番号,氏名,ふりがな\n3,2,1,青,あお\n3,2,2,蓮,れん\n'));
  if ('wrong' in roster) throw new Error(roster.wrong.join());
  const enrolled = await server.write(SCHOOL, (ledger) => enroll(ledger, roster.rows));
  [aoi = '', ren = ''] = enrolled.map(({ person }) => person);
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

const linkOf = (person: string) => newJoinLink(opened.database, ORIGIN, { person, school: SCHOOL }, NOW);
const opens = async (link: string) => (await takeJoinLink(opened.database, tokenIn(link), NOW))?.person ?? null;
async function isIn(person: string): Promise<() => Promise<boolean>> {
  const token = String(random(9));
  await openSession(opened.database, { person, school: SCHOOL }, token, NOW);
  return async () => (await findSession(opened.database, token, NOW)) !== null;
}
const env = () => ({
  PATH: process.env['PATH'] ?? '',
  ASHIATO_DATABASE: url,
  ASHIATO_DATA: folder,
  ASHIATO_ORIGIN: ORIGIN,
});
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['src/server/admin/new-link.ts', '--school', NAME, ...args], {
    env: env(),
  }).then(
    ({ stdout }) => stdout,
    (failed: { code: number; stderr: string }) => `${failed.code} ${failed.stderr}`,
  );

it('a lost card opens nothing any more, the new one does, and who is in stays in', async () => {
  const [lost, older, others] = [await linkOf(aoi), await linkOf(aoi), await linkOf(ren)];
  const isAoiIn = await isIn(aoi);
  const said = await run('青');
  expect(said).toContain('2 earlier links open nothing any more.');
  const link = said.trim().split('\n').at(-1) ?? '';
  expect([await opens(lost), await opens(older)]).toEqual([null, null]);
  expect(await opens(link)).toBe(aoi);
  expect(await opens(others)).toBe(ren);
  expect(await isAoiIn()).toBe(true);
});

it('with --sign-out whoever came in by the lost card is out too, and nobody else', async () => {
  const [isAoiIn, isRenIn] = [await isIn(aoi), await isIn(ren)];
  expect(await run('--sign-out', '青')).toMatch(/[1-9]\d* devices ask for the new link\./);
  expect([await isAoiIn(), await isRenIn()]).toEqual([false, true]);
});

it('writes the new one as a card; where it cannot, the old one stays good', async () => {
  const page = join(folder, 'カード.html');
  const before = await linkOf(aoi);
  const said = await run('--cards', page, '青');
  expect(said).not.toContain('join#');
  const card = await readFile(page, 'utf8');
  expect(card).toContain('3年2組 1番');
  expect(card).toContain('<b class="large">青</b>');
  expect(await opens(before)).toBeNull();

  const stays = await linkOf(aoi);
  expect(await run('--cards', page, '青')).toMatch(/^1 .*書けません/);
  expect(await opens(stays)).toBe(aoi);
});

it('is of nobody who left the school, nor of another school', async () => {
  const nobody = { origin: ORIGIN, signOut: true };
  expect(await renewLink(server, { school: SCHOOL, person: newId() }, nobody)).toBeNull();
  expect(await run('だれか')).toBe(`1 ${NAME} に「だれか」は 0 人います。\n`);
  await server.write(SCHOOL, (ledger) => endAll(ledger, ren));
  const renewed = await renewLink(server, { school: SCHOOL, person: ren }, nobody);
  expect(renewed?.card).toMatchObject({ name: '蓮', classGroup: '', number: null });
});
