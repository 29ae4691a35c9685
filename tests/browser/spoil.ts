// What makes the school say no, for tests of how that is told.
import { gunzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';

/** From now on the school gets this field's changes as if they were made to a record of nobody it knows: it says no. */
export async function spoil(context: BrowserContext, type: string): Promise<void> {
  await context.route('**/api/sync/push', async (route) => {
    const request = route.request();
    const headers = request.headers();
    const body = request.postDataBuffer() ?? Buffer.alloc(0);
    const push = JSON.parse((headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()) as {
      muts: { m: { type: string; rid: string; set?: object } }[];
    };
    for (const { m } of push.muts) if (m.type === type) m.set = { ...m.set, thereIsNoSuchField: 1 };
    const { 'content-encoding': _packed, 'content-length': _length, ...rest } = headers;
    await route.continue({ headers: rest, postData: JSON.stringify(push) });
  });
}
