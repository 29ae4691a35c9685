// The secret that signs cookies: made once, kept with the data, so that a restart signs nobody out.
import type { Transaction } from '#server/db/store-engine.ts';

const KEY = 'cookie-secret';

export async function cookieSecret(trx: Transaction, random: (bytes: number) => Uint8Array): Promise<string> {
  const value = Buffer.from(random(32)).toString('base64url');
  await trx
    .insertInto('server_meta')
    .values({ key: KEY, value })
    .onConflict((clash) => clash.doNothing())
    .execute();
  const row = await trx.selectFrom('server_meta').select('value').where('key', '=', KEY).executeTakeFirstOrThrow();
  return row.value;
}
