// The file that a helper gets holds nothing that anybody wrote, and nobody's name: looked for word by word.
import { expect, it } from 'vitest';
import { contactOf } from '#store/contact.ts';
import { putMeta } from '#store/device.ts';
import { diagnosticsOf } from '#store/diagnostics.ts';
import { writeGoal } from '#store/goals.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, NOW, SAKURA } from '#tests/helpers/a-school.ts';

it('has counts, kinds and times, and no word, name or whole id of all that lies on the device', async () => {
  const device = await aDevice();
  const { db, session } = device;
  const words = 'ひみつの めあて。だれにも 言わない。';
  await writeGoal(device, { unit: HIKARI, lesson: LESSONS[2], words, points: [], fromReflection: null });
  const [waiting] = await db.outbox.toArray();
  if (!waiting) throw new Error('nothing waits');
  const refused = { rid: waiting.rid, mutation: waiting.mutation, code: 'forbidden', snapshot: { words }, at: NOW };
  await db.quarantine.add(refused as never);
  const media = waiting.rid;
  const upload = { key: `${media}/t`, media, variant: 't', hash: 'ab'.repeat(32), bytes: 900, mime: 'image/webp' };
  await db.uploads.add({ ...upload, place: 0, url: '/api/uploads/secret', tries: 2, at: NOW } as never);
  await putMeta(db, 'ownDevices', { at: NOW, devices: [{ name: 'おうちの iPad' }] } as never);
  await putMeta(db, 'token', 'the-secret-token');
  await putMeta(db, 'repairs', [{ scope: `pf:${SAKURA}`, at: NOW, had: 3 }]);

  const facts = {
    about: { kind: 'iPad', browser: 'Safari', app: '0.1.0' },
    contact: await contactOf(device),
    changes: 1,
    pictures: 1,
    bytes: 900,
    clockOffset: 12,
    proto: 1,
    schema: 1,
    database: 2,
    copiedAt: null,
    update: null,
  } as const;
  const browser = { room: { used: 1, quota: 2 }, persisted: true, installed: false };
  const file = await diagnosticsOf(device, { facts, browser, troubles: [{ name: 'late', code: 'A-800' }] });

  const said = JSON.parse(file) as Record<string, unknown>;
  expect(said).toMatchObject({
    troubles: [{ code: 'A-800' }],
    device: { kind: 'iPad', browser: 'Safari', app: '0.1.0' },
    outbox: [{ type: 'goal', op: 'create', state: 'queued' }],
    uploads: [{ variant: 't', bytes: 900, tries: 2, begun: true }],
    refused: [{ type: 'goal', code: 'forbidden' }],
    rows: { outbox: 1, uploads: 1, quarantine: 1 },
  });
  // No Japanese at all: neither words nor names have another alphabet here.
  expect(file).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  expect(file).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect(file).not.toMatch(/[0-9a-f]{32}/);
  for (const secret of [session.displayName, session.schoolName, 'the-secret-token', '/api/uploads/secret'])
    expect(file).not.toContain(secret);
});
