// On a class's weak Wi-Fi every byte around a child's words is sent forty times: what stands around them is counted here.
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROTO, pullAnswerSchema, SCHEMA } from '#domain/protocol.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { newId } from '#tests/server/plain-school.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const hello = () => ({ proto: PROTO, schema: SCHEMA, clientId: newId(), serverEpoch: '' });
const pull = (encodings: string) =>
  app.as('aoi', {
    method: 'POST',
    url: '/api/sync/pull',
    headers: { 'accept-encoding': encodings },
    payload: { ...hello(), gen: 1, scopes: {}, limit: 500 },
  });

it('an answer to a sync says nothing that only a page would need', async () => {
  const { headers } = await pull('gzip, br');
  expect(Object.keys(headers).sort()).toEqual(['content-encoding', 'content-length', 'content-type', 'date']);
  const refused = await app.as('aoi', { method: 'POST', url: '/api/sync/push', payload: {} });
  expect(refused.json()).toMatchObject({ refused: expect.any(String) });
  expect(refused.headers).not.toHaveProperty('content-security-policy');
});

it('nor does an answer to bytes that go up', async () => {
  const { headers, statusCode } = await app.as('aoi', {
    method: 'POST',
    url: '/api/uploads',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': '90000',
      'upload-metadata': `media ${btoa(newId())},variant ${btoa('m')}`,
    },
  });
  expect(statusCode).toBe(201);
  expect(Object.keys(headers).filter((name) => /policy|^x-|security/.test(name))).toEqual([]);
});

it('what a page could load from elsewhere keeps its guards', async () => {
  const session = await app.as('aoi', { url: '/api/session' });
  expect(session.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
});

it('an answer comes packed as the device can read it, and small ones as tightly as can be', async () => {
  const [tight, plain] = [await pull('br'), await pull('identity')];
  const answer = pullAnswerSchema.parse(JSON.parse(brotliDecompressSync(tight.rawPayload).toString()));
  expect(answer.pages).toEqual(pullAnswerSchema.parse(plain.json()).pages);
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(tight.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
});
