import { expect, test } from 'vitest';
import type { LooseRecord } from '#domain/record.ts';
import { isRefused } from '#domain/refusal.ts';
import { makeUnitFrom, unitPartsOf } from '#store/copying.ts';
import { keepTemplate, templatesOf } from '#store/templates.ts';
import { unitPlanOf } from '#store/units.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  HIKARI,
  LESSONS,
  MODEL,
  MODEL_MEDIA,
  SAKURA,
  TEACHER,
} from '#tests/helpers/a-school.ts';

const facts = { hash: 'a'.repeat(64), bytes: 10, mime: 'image/jpeg' as const };
const READ = { title: '[試|ため]し[書|が]き' };
const model = (name: string, more: object) =>
  aRecord('model', { id: anId(name), unit: HIKARI, kind: 'text', title: name, order: 'Z', ...more });
/** 光 with a picture at school, one for Sakura alone, a 板書, and what the unit says about itself. */
function records(up: object = { t: 1 }): LooseRecord[] {
  const told: Record<string, object> = {
    [HIKARI]: { othersOpen: 'closed', defaultAudience: 'class', courseOfStudyCodes: ['8210243133100000'], opensAt: 5 },
    [LESSONS[0]]: { title: '試し書き', readings: READ },
    [MODEL]: { lesson: LESSONS[1], characters: '光' },
    [MODEL_MEDIA]: { variants: { t: facts }, up },
  };
  return [
    ...aSchool().map((record) => Object.assign(record, told[record.id])),
    model('for Sakura', { for: [SAKURA] }),
    model('board', { isBoard: true }),
  ];
}
async function copied(device: TestDevice, title = '友') {
  const parts = await unitPartsOf(device, HIKARI);
  const made = parts && (await makeUnitFrom(device, { classGroup: CLASS, parts, title }));
  if (!made || isRefused(made)) throw new Error('not copied');
  const plan = await unitPlanOf(device, made.id);
  if (!plan) throw new Error('no plan');
  return plan;
}

test('a unit on the device is copied without a network: lessons, points, models, readings, order; no day, nothing for some', async () => {
  const device = await aDevice({ person: TEACHER, records: records() });
  const [before, plan] = [await unitPlanOf(device, HIKARI), await copied(device)];
  expect(plan.unit).toMatchObject({
    title: '友',
    state: 'draft',
    opensAt: null,
    classGroup: CLASS,
    othersOpen: 'closed',
  });
  expect(plan.unit).toMatchObject({ defaultAudience: 'class', courseOfStudyCodes: ['8210243133100000'] });
  expect(plan.lessons.map(({ date }) => date)).toEqual([null, null, null]);
  expect(plan.lessons[0]).toMatchObject({ title: '試し書き', readings: READ });
  expect(plan.points.map(({ words }) => words)).toEqual(before?.points.map(({ words }) => words));
  expect(plan.lessons[1]?.points).toEqual([plan.points[0]?.id, plan.points[1]?.id]);
  expect(plan.models.map(({ title, lesson, characters }) => [title, lesson, characters])).toEqual([
    ['手本「光」', plan.lessons[1]?.id, '光'],
  ]);
  const ids = new Set(
    [...(before?.lessons ?? []), ...(before?.points ?? []), ...(before?.models ?? [])].map(({ id }) => id),
  );
  expect([...plan.lessons, ...plan.points, ...plan.models].some(({ id }) => ids.has(id))).toBe(false);
});

test('its picture is the same bytes, and none goes twice that the school has', async () => {
  const device = await aDevice({ person: TEACHER, records: records() });
  await device.db.blobs.put({ hash: facts.hash, mime: facts.mime, bytes: 10, count: 1, at: 1 });
  const [shown] = (await copied(device)).models;
  const media = await device.db.records('media').get(shown?.media ?? '');
  expect(media).toMatchObject({ root: shown?.id, owner: null, variants: { t: facts }, copyOf: MODEL_MEDIA });
  expect(await device.db.uploads.count()).toBe(0);
});

test('what the school does not have yet goes for the copy too, as far as it is here', async () => {
  const device = await aDevice({ person: TEACHER, records: records({}) });
  await device.db.blobs.put({ hash: facts.hash, mime: facts.mime, bytes: 10, count: 1, at: 1 });
  const [shown] = (await copied(device)).models;
  expect(await device.db.uploads.toArray()).toMatchObject([{ media: shown?.media, variant: 't', hash: facts.hash }]);
});

test('a template keeps pictures and codes too, and gives them on', async () => {
  const device = await aDevice({ person: TEACHER, records: records() });
  await keepTemplate(device, HIKARI);
  const [template] = await templatesOf(device);
  expect(template?.pictures).toMatchObject([{ title: '手本「光」', media: MODEL_MEDIA, lesson: 1 }]);
  expect(template?.courseOfStudyCodes).toEqual(['8210243133100000']);
  expect(template && 'othersOpen' in template).toBe(false);
  const made = template && (await makeUnitFrom(device, { classGroup: CLASS, parts: template, title: '木' }));
  const plan = await unitPlanOf(device, made && !isRefused(made) ? made.id : '');
  expect(plan?.models.map(({ title }) => title)).toEqual(['手本「光」']);
});
