import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import type { SchoolId } from '#domain/id.ts';
import { SCHEMA } from '#domain/protocol.ts';
import { keepHouse, makeReady } from '#server/housekeeping.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';
import { openApp } from '#tests/server/open-app.ts';
import { newId, PlainDevice, SCHOOL, T0 } from '#tests/server/plain-school.ts';

describe('once a day', () => {
  it('old sessions, old links and bytes without a record go; what is in use stays', async () => {
    const app = await openApp();
    const cookie = await app.cookie('aoi');
    const token = await app.joinLink('ren');
    const headers = { 'content-type': 'image/jpeg' };
    const payload = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    const put = { method: 'PUT', url: `/api/media/${newId()}/t`, payload, headers } as const;
    expect((await app.as('aoi', put)).statusCode).toBe(204);
    const hash = (await app.database.selectFrom('media_bytes').select('hash').executeTakeFirst())?.hash ?? '';
    const house = { ...app, school: app.school };
    const keep = (days: number) => {
      app.clock.now = T0 + days * 86_400_000;
      return keepHouse(house, app.opened, () => app.clock.now);
    };
    await keep(29);
    expect(await app.store.sizeOf(SCHOOL, hash)).toBe(7);
    expect((await app.as(null, { url: '/api/session', headers: { cookie } })).statusCode).toBe(200);
    await keep(31);
    expect(await app.store.sizeOf(SCHOOL, hash)).toBeNull();
    await keep(200);
    expect((await app.as(null, { url: '/api/session', headers: { cookie } })).statusCode).toBe(401);
    expect(await app.database.selectFrom('session').selectAll().execute()).toEqual([]);
    const joining = { method: 'POST', url: '/api/session/join', payload: { token } } as const;
    expect((await app.as(null, joining)).statusCode).toBe(404);
    await app.close();
  });

  it('a school that cannot be put in order holds up no other, and nothing of it is written down', async () => {
    const app = await openApp();
    const others = ['00000000-0000-7000-8000-000000000001', 'ffffffff-ffff-7fff-bfff-ffffffffffff'] as SchoolId[];
    for (const id of others) await app.school.openSchool({ id, name: 'べつの 学校' });
    await app.database.updateTable('school').set({ placed_by: 1 }).execute();
    const data = '{"title":"ひみつの たんげん';
    await app.database.updateTable('record').set({ data }).where('type', '=', 'unit').execute();
    await makeReady(app, app.opened);
    await keepHouse(app, app.opened, () => app.clock.now);
    const placed = await app.database.selectFrom('school').select(['id', 'placed_by']).execute();
    expect(placed.filter(({ placed_by }) => placed_by === 1).map(({ id }) => id)).toEqual([SCHOOL]);
    const said = app.log.filter((line) => line.includes('housekeeping failed')).map((line) => JSON.parse(line));
    expect(said.map(({ school, work }) => [school, work])).toContainEqual([SCHOOL, 'placing']);
    expect(said.every(({ school }) => school === SCHOOL)).toBe(true);
    expect(app.log.join('')).not.toContain('ひみつ');
    await app.close();
  });

  it('whoever reads the log hears that changes wait to be judged, and the command says which, without a word of them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ashiato-held-'));
    const url = inject('dialect') === 'postgres' ? await emptyDatabase() : join(folder, 'school.sqlite');
    const app = await openApp(null, {}, { url });
    const held = async (): Promise<string> => {
      const env = { PATH: process.env['PATH'] ?? '', ASHIATO_DATABASE: url, ASHIATO_DATA: folder };
      return (await promisify(execFile)(process.execPath, ['src/server/admin/held.ts'], { env })).stdout;
    };
    const told = () => app.log.filter((line) => line.includes('changes are held')).map((line) => JSON.parse(line));
    const keep = () => keepHouse(app, app.opened, () => app.clock.now);
    await keep();
    expect([told(), await held()]).toEqual([[], 'Nothing is held.\n']);
    const aoi = new PlainDevice({ opened: app.opened, server: app.school, clock: app.clock } as never, 'aoi');
    const newer = { schema: SCHEMA + 1, text: { words: { to: 'ひみつ', baseRv: 0 } } };
    await aoi.push(...[1, 2].map(() => aoi.mutation('goal', newId(), newer)));
    app.clock.now = T0 + 3 * 86_400_000;
    await keep();
    expect(told()).toMatchObject([{ level: 40, school: SCHOOL, letters: 2, days: 3 }]);
    const said = await held();
    expect(said).toMatch(new RegExp(`^若林小学校: 2 of 1 people since 2026-11-20, 1 kB: schema ${SCHEMA + 1}\n$`));
    expect(said + app.log.join('')).not.toContain('ひみつ');
    await app.close();
    await rm(folder, { recursive: true });
  });
});
