import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashFromDigest } from '#domain/content-hash.ts';
import { factsOf } from '#domain/prepared-media.ts';

test('a hash is written as node writes it', async () => {
  const data = new TextEncoder().encode('あしあと');
  const digest = await crypto.subtle.digest('SHA-256', data);
  expect(hashFromDigest(digest)).toBe(createHash('sha256').update(data).digest('hex'));
});

test('the record of a picture never carries its bytes', () => {
  const part = { data: new ArrayBuffer(3), hash: 'ab', bytes: 3, mime: 'image/webp' as const, w: 2, h: 1 };
  expect(factsOf({ variants: { t: part } })).toEqual({ t: { hash: 'ab', bytes: 3, mime: 'image/webp', w: 2, h: 1 } });
});
