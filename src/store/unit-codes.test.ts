import { expect, test } from 'vitest';
import { isRefused } from '#domain/refusal.ts';
import { readTemplateFile, templateFile } from '#domain/template-file.ts';
import { makeUnitFrom, unitPartsOf } from '#store/copying.ts';
import { addTemplate, keepTemplate, templatesOf } from '#store/templates.ts';
import { addCodes, removeCode } from '#store/unit-codes.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, CLASS, HIKARI, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const ONE = '82102C3134300000';
const TWO = '8310213134100000';
const codesOf = async ({ db }: TestDevice, unit: string = HIKARI) =>
  (await db.records('unit').get(unit))?.courseOfStudyCodes;

test('codes are added and taken off one by one, and say only that to the school', async () => {
  const device = await aDevice({ person: TEACHER });
  // Two presses at once: none of them undoes the other.
  await Promise.all([addCodes(device, HIKARI, [ONE]), addCodes(device, HIKARI, [TWO, ONE])]);
  expect(await codesOf(device)).toEqual([ONE, TWO]);
  expect(await removeCode(device, HIKARI, ONE)).toBeNull();
  expect(await codesOf(device)).toEqual([TWO]);
  const said = (await device.db.outbox.toArray()).map(({ mutation }) => mutation);
  expect(said.every(({ set }) => !set || Object.keys(set).length === 0)).toBe(true);
  expect(said.at(-1)?.sets).toHaveProperty('courseOfStudyCodes');
});

test('what is no code, more than a unit holds, and another’s unit are refused: nothing is changed', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await addCodes(device, HIKARI, [ONE, '8.25E+15'])).toEqual({ refused: 'invalid' });
  const many = Array.from({ length: 201 }, (_, at) => `${at}`.padStart(16, '0'));
  expect(await addCodes(device, HIKARI, many)).toEqual({ refused: 'too-large' });
  expect(await addCodes(device, anId('no unit'), [ONE])).toEqual({ refused: 'not-found' });
  expect(await codesOf(device)).toEqual([]);
  const child = await aDevice({ person: SAKURA });
  expect(isRefused(await addCodes(child, HIKARI, [ONE]))).toBe(true);
  expect(await child.db.outbox.count()).toBe(0);
});

test('codes travel: into a template, its file, another school’s template, and the unit that is made of it; into a copy too', async () => {
  const device = await aDevice({ person: TEACHER });
  await addCodes(device, HIKARI, [ONE, TWO]);
  await keepTemplate(device, HIKARI);
  const [kept] = await templatesOf(device);
  const read = kept ? readTemplateFile(templateFile(kept)) : null;
  if (!read || isRefused(read)) throw new Error('not read');
  await addTemplate(device, { ...read, title: '外から' });
  const brought = (await templatesOf(device)).find(({ title }) => title === '外から');
  const copy = await unitPartsOf(device, HIKARI);
  for (const parts of [brought, copy]) {
    const made = parts && (await makeUnitFrom(device, { classGroup: CLASS, parts, title: '友' }));
    expect(await codesOf(device, made && !isRefused(made) ? made.id : '')).toEqual([ONE, TWO]);
  }
});
