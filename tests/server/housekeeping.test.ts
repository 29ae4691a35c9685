import { describe, expect, it } from 'vitest';
import { keepHouse } from '#server/housekeeping.ts';
import { openApp } from '#tests/server/open-app.ts';
import { newId, SCHOOL, T0 } from '#tests/server/plain-school.ts';

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
    const join = { method: 'POST', url: '/api/session/join', payload: { token } } as const;
    expect((await app.as(null, join)).statusCode).toBe(404);
    await app.close();
  });
});
