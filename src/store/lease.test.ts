import { expect, test } from 'vitest';
import { noteContact } from '#store/contact.ts';
import { endLeases } from '#store/lease.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, DAY, HARUTO, HIKARI, LESSONS, NOW, ownRecord, SAKURA, WORKS } from '#tests/helpers/a-school.ts';

const SHARED = ownRecord('work', HARUTO, { id: anId('lent'), unit: HIKARI, lesson: LESSONS[0], audience: 'class' });

async function lastHeard(days: number) {
  const device = await aDevice({ person: SAKURA, records: [...aSchool(), SHARED] });
  await noteContact(device.db, { online: true, lastContactAt: NOW });
  device.clock.now = NOW + days * DAY;
  return device;
}

test('after 60 days without the school a classmate’s works are laid away; one’s own and the class’s stay', async () => {
  const device = await lastHeard(61);
  expect(await device.db.records('work').get(SHARED.id)).toBeDefined();
  expect(await endLeases(device)).toBe(true);
  expect(await device.db.records('work').get(SHARED.id)).toBeUndefined();
  expect(await device.db.records('work').get(WORKS[0])).toBeDefined();
  expect(await device.db.records('unit').get(HIKARI)).toBeDefined();
  const scopes = await device.db.scopes.toArray();
  expect(scopes.filter((s) => s.cursor === 0).map((s) => s.id.slice(0, 3))).toEqual(['cl:']);
});

test('a summer holiday is no reason to lay anything away', async () => {
  const device = await lastHeard(45);
  expect(await endLeases(device)).toBe(false);
  expect(await device.db.records('work').get(SHARED.id)).toBeDefined();
});
