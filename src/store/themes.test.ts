import { expect, it } from 'vitest';
import { gatherWork, makeTheme, renameTheme, restoreTheme, setCover, themesOf, trashTheme } from '#store/themes.ts';
import { trashWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA, WORKS } from '#tests/helpers/a-school.ts';

const [FIRST, SECOND, THIRD] = WORKS;
const idOf = (made: object): string => ('id' in made ? String(made.id) : JSON.stringify(made));

it('a child gathers works under a name of their own; what is taken out stays where it was', async () => {
  const device = await aDevice();
  const theme = idOf(await makeTheme(device, ' はねの れんしゅう ', [THIRD]));
  await gatherWork(device, theme, FIRST, true);
  await gatherWork(device, theme, SECOND, true);
  await gatherWork(device, theme, SECOND, false);
  await setCover(device, theme, FIRST);
  expect(await themesOf(device, SAKURA)).toMatchObject([
    { theme: { title: 'はねの れんしゅう', cover: FIRST }, works: [{ id: FIRST }, { id: THIRD }] },
  ]);
  expect((await device.db.records('work').get(SECOND))?.trashed).toBe(false);
  await trashWork(device, FIRST);
  expect((await themesOf(device, SAKURA))[0]?.works).toMatchObject([{ id: THIRD }]);
});

it('they stand in the order in which they came; one that was thrown away comes back to its place', async () => {
  const device = await aDevice();
  const [a, b] = [idOf(await makeTheme(device, 'はる')), idOf(await makeTheme(device, 'なつ'))];
  await trashTheme(device, a);
  expect((await themesOf(device, SAKURA)).map(({ theme }) => theme.id)).toEqual([b]);
  await restoreTheme(device, a);
  await renameTheme(device, a, 'はるの そら');
  expect((await themesOf(device, SAKURA)).map(({ theme }) => theme.title)).toEqual(['はるの そら', 'なつ']);
});

it('it needs a name', async () => {
  const device = await aDevice();
  const no = { refused: 'invalid', field: 'title' };
  expect(await makeTheme(device, ' ')).toEqual(no);
  expect(await renameTheme(device, idOf(await makeTheme(device, 'はる')), '')).toEqual(no);
});

it('works that are tapped one right after the other all come in', async () => {
  const device = await aDevice();
  const theme = idOf(await makeTheme(device, 'はる'));
  await Promise.all(WORKS.map((work) => gatherWork(device, theme, work, true)));
  expect((await device.db.records('theme').get(theme))?.works).toEqual([...WORKS]);
});
