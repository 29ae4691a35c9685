// A class of seven at today's lesson of 「光」, and its board on a teacher's screen.
import { screen, within } from '@testing-library/react';
import { ClassBoardPage } from '#features/class-board/class-board-page.tsx';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, HARUTO, HIKARI, LESSONS, ownRecord, TEACHER } from '#tests/helpers/a-school.ts';

// jsdom draws nothing, so it has nowhere to scroll.
export const drawsNothing = () => Object.assign(Element.prototype, { scrollIntoView: () => undefined });

export const NAMES = ['あいだ みなと', 'いしい ゆい', 'うえだ そうた', 'えんどう りん', 'おかだ はると'];
export const pupilId = (at: number) => anId(`pupil ${at}`);
export const workId = (at: number) => anId(`work of ${at}`);

/** Five more children, each with a work in today's lesson; the first two have reflected on it. */
export function aFullClass() {
  const children = NAMES.flatMap((displayName, at) => {
    const here = { unit: HIKARI, lesson: LESSONS[2] };
    const own = [
      aRecord('person', { id: pupilId(at), displayName, kana: displayName }),
      aRecord('enrollment', { id: anId(`e ${at}`), person: pupilId(at), classGroup: CLASS, number: at + 1 }),
      ownRecord('work', pupilId(at), { id: workId(at), ...here }),
    ];
    const reflection = { id: anId(`r ${at}`), ...here, words: 'できた。', finishedAt: 1, nextGoal: `つぎ${at}` };
    return own.concat(at < 2 ? [ownRecord('reflection', pupilId(at), reflection)] : []);
  });
  const call = ownRecord('signal', HARUTO, { id: anId('call'), unit: HIKARI, lesson: LESSONS[2], words: 'はねが…' });
  return [...aSchool(), ...children, call];
}

export async function openBoard(
  route = `/board/${HIKARI}`,
  more: ReturnType<typeof aFullClass> = [],
): Promise<TestDevice> {
  const device = await aDevice({ person: TEACHER, records: [...aFullClass(), ...more] });
  renderWithDevice(<ClassBoardPage />, device, route, '/board/:unit?');
  await screen.findByRole('grid');
  return device;
}
export const rows = () => screen.getAllByRole('rowheader').map((header) => header.textContent);
export const cellOf = (pupil: string, lesson: number) => {
  const row = screen.getByRole('rowheader', { name: new RegExp(pupil) }).closest('[role="row"]');
  const cell = within(row as HTMLElement).getAllByRole('gridcell')[lesson - 1];
  return within(cell as HTMLElement).getByRole('button');
};
