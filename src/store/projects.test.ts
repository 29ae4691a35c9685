import { expect, it } from 'vitest';
import { writeGoal } from '#store/goals.ts';
import { addProjectLesson, closeProject, makeProject, renameProject } from '#store/projects.ts';
import { todaysPlanOf } from '#store/todays-plan.ts';
import { unitPlanOf, unitsOf } from '#store/units.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA } from '#tests/helpers/a-school.ts';

const idOf = (made: object): string => ('id' in made ? String(made.id) : JSON.stringify(made));

it('a child begins a project without a class, and works in it as in any unit', async () => {
  const device = await aDevice();
  const project = idOf(
    await makeProject(device, { title: ' 星しらべ ', subject: 'sogo', lessons: ['課題の設定', 'しらべる'] }),
  );
  const plan = await unitPlanOf(device, project);
  expect(plan).toMatchObject({
    unit: { title: '星しらべ', classGroup: null, owner: SAKURA, state: 'open' },
    lessons: [{ title: '課題の設定', owner: SAKURA }, { title: 'しらべる' }],
  });
  const more = idOf(await addProjectLesson(device, project, 'まとめ'));
  expect((await unitPlanOf(device, project))?.lessons.map(({ id }) => id).at(-1)).toBe(more);
  const goal = await writeGoal(device, { unit: project, lesson: more, words: '月を 見る' });
  expect(goal).toHaveProperty('id');
  const { now, others } = await todaysPlanOf(device);
  expect([now, ...others].map((each) => each?.path.plan.unit.id)).toContain(project);
});

it('it has a name, and is closed and opened again by the child', async () => {
  const device = await aDevice();
  expect(await makeProject(device, { title: '' })).toEqual({ refused: 'invalid', field: 'title' });
  const project = idOf(await makeProject(device, { title: '星' }));
  expect(await renameProject(device, project, ' ')).toEqual({ refused: 'invalid', field: 'title' });
  await renameProject(device, project, '月');
  await closeProject(device, project, true);
  expect((await unitsOf(device)).find(({ id }) => id === project)).toMatchObject({ title: '月', state: 'closed' });
  await closeProject(device, project, false);
  expect((await unitsOf(device)).find(({ id }) => id === project)).toMatchObject({ state: 'open' });
});
