import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ProjectorPage } from '#features/projector/projector-page.tsx';
import { aDevice, fetchAll, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HARUTO, HIKARI, LESSONS, ownRecord, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.99);
  return () => vi.restoreAllMocks();
});

const NAMES = /佐藤|さくら|鈴木|陽翔/;
const harutos = (audience: 'class' | 'teacher') =>
  ownRecord('work', HARUTO, { id: anId('haruto 2'), unit: HIKARI, lesson: LESSONS[1], audience });
function aWall(opened: readonly string[], haruto: 'class' | 'teacher' = 'class') {
  const records = aSchool();
  for (const record of records) if (opened.includes(record.id)) Object.assign(record, { audience: 'class' });
  return [...records, harutos(haruto)];
}
async function open(records = aWall([...WORKS])) {
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(<ProjectorPage />, device, `/projector/${HIKARI}`, '/projector/:unit');
  await screen.findByText('「光」');
  return device;
}
const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));
const letters = (wall: HTMLElement) => [...wall.querySelectorAll('figcaption')].map((each) => each.textContent);

test('names are hidden until they are asked for, on the page and on the wall', async () => {
  await open();
  expect(await screen.findAllByRole('button', { name: /つ目の作品/ })).toHaveLength(3);
  expect(document.body.textContent).not.toMatch(NAMES);
  await press('1つ目の作品・2回目');
  await press('3つ目の作品・2回目');
  await press('2点を映す');
  const wall = await screen.findByRole('dialog', { name: '「光」' });
  expect(letters(wall)).toEqual(['作品A', '作品B']);
  expect(document.body.innerHTML).not.toMatch(NAMES);
  await userEvent.click(within(wall).getByRole('button', { name: '名前をかくす' }));
  expect(letters(wall)).toEqual(['鈴木 陽翔', '佐藤 さくら']);
});

test('of every word that there is about a work, none is on the wall', async () => {
  await open();
  await press('1つ目の作品・2回目');
  await press('2つ目の作品・2回目');
  await press('2点を映す');
  const wall = await screen.findByRole('dialog');
  expect(wall.textContent?.replaceAll(/\s+/g, '')).toMatch(
    /^「光」作品A.*作品B.*ならべかえる名前をかくす左はしの名前をおおう書きこむ$/,
  );
  expect(wall.innerHTML).not.toMatch(/そろって|まがり|くらべて|未送信|オフライン/);
});

test('two is the least and nine the most', async () => {
  const many = Array.from({ length: 11 }, (_, at) =>
    ownRecord('work', HARUTO, { id: anId(`more ${at}`), unit: HIKARI, lesson: LESSONS[1], audience: 'class' }),
  );
  await open([...aSchool(), ...many]);
  expect(await screen.findByRole('button', { name: '0点を映す' })).toBeDisabled();
  await press('1つ目の作品・2回目');
  expect(screen.getByRole('button', { name: '1点を映す' })).toBeDisabled();
  for (let n = 2; n <= 9; n += 1) await press(`${n}つ目の作品・2回目`);
  expect(screen.getByRole('button', { name: '9点を映す' })).toBeEnabled();
  expect(screen.getByRole('button', { name: '10つ目の作品・2回目' })).toBeDisabled();
});

test('what is not open to the class is not there to be chosen, and it says so', async () => {
  await open(aWall([WORKS[1]], 'teacher'));
  expect(await screen.findAllByRole('button', { name: /つ目の作品/ })).toHaveLength(1);
  expect(screen.getByText(/ほかの3点は、本人がクラスに開いていないので映せません/)).toBeVisible();
});

test('before and after of one child, only with what the child opened to the class', async () => {
  await open(aWall([WORKS[0], WORKS[1]]));
  await userEvent.click(await screen.findByRole('radio', { name: 'ひとりの前と後' }));
  // Haruto opened one work only.
  expect(screen.getAllByRole('button', { name: /の前と後/ })).toHaveLength(1);
  await press('1人目の前と後');
  const wall = await screen.findByRole('dialog');
  expect(letters(wall)).toEqual(['前・1回目', '後・2回目']);
  expect(within(wall).queryByRole('button', { name: 'ならべかえる' })).toBeNull();
});

test('a child who opened one work only has no before and after', async () => {
  await open(aWall([WORKS[2]]));
  await userEvent.click(await screen.findByRole('radio', { name: 'ひとりの前と後' }));
  expect(await screen.findByText('前と後をならべられる子はまだいません')).toBeVisible();
});

test('what a child takes back while it is shown goes from the wall', async () => {
  const device = await open(aWall([WORKS[1], WORKS[2]]));
  await screen.findAllByRole('button', { name: /つ目の作品/ });
  await press('1つ目の作品・2回目');
  await press('2つ目の作品・2回目');
  await press('2点を映す');
  const wall = await screen.findByRole('dialog');
  expect(letters(wall)).toHaveLength(2);
  await fetchAll(device, aWall([WORKS[2]]));
  await waitFor(() => expect(letters(wall)).toHaveLength(1));
});

test('a letter stays with its work: when another goes, and when they change places', async () => {
  const device = await open();
  await screen.findAllByRole('button', { name: /つ目の作品/ });
  for (const n of [1, 2, 3]) await press(`${n}つ目の作品・2回目`);
  await press('3点を映す');
  const wall = await screen.findByRole('dialog');
  expect(letters(wall)).toEqual(['作品A', '作品B', '作品C']);
  vi.mocked(Math.random).mockReturnValue(0);
  await userEvent.click(within(wall).getByRole('button', { name: 'ならべかえる' }));
  await userEvent.click(within(wall).getByRole('button', { name: '名前をかくす' }));
  const named = letters(wall);
  await userEvent.click(within(wall).getByRole('button', { name: '名前をかくす' }));
  const lettered = letters(wall);
  // Haruto takes his back: theirs who stay are called what they were.
  const goes = named.indexOf('鈴木 陽翔');
  expect(goes).toBeLessThan(2);
  await fetchAll(device, aWall([...WORKS], 'teacher'));
  await waitFor(() => expect(letters(wall)).toEqual(lettered.filter((_, at) => at !== goes)));
});

test('whoever goes back while the wall is on does not leave the whole screen behind', async () => {
  const exit = vi.fn(async () => undefined);
  let full: Element | null = null;
  Object.defineProperties(document, {
    fullscreenElement: { configurable: true, get: () => full },
    exitFullscreen: { configurable: true, value: exit },
  });
  const enter = async () => void (full = document.documentElement);
  Object.defineProperty(document.documentElement, 'requestFullscreen', { configurable: true, value: enter });
  onTestFinished(() => {
    for (const name of ['fullscreenElement', 'exitFullscreen']) Reflect.deleteProperty(document, name);
    Reflect.deleteProperty(document.documentElement, 'requestFullscreen');
  });
  const device = await aDevice({ person: TEACHER, records: aWall([...WORKS]) });
  const page = renderWithDevice(<ProjectorPage />, device, `/projector/${HIKARI}`, '/projector/:unit');
  await screen.findAllByRole('button', { name: /つ目の作品/ });
  await press('1つ目の作品・2回目');
  await press('2つ目の作品・2回目');
  await press('2点を映す');
  await screen.findByRole('dialog');
  expect(exit).not.toHaveBeenCalled();
  page.unmount();
  expect(exit).toHaveBeenCalledOnce();
});

test('a pen over all of it: drawn, taken back, wiped', async () => {
  await open();
  await screen.findAllByRole('button', { name: /つ目の作品/ });
  await press('1つ目の作品・2回目');
  await press('2つ目の作品・2回目');
  await press('2点を映す');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '書きこむ' }));
  const sheet = screen.getByRole('img', { name: '書きこみの紙' });
  const line = async () => {
    await user.pointer([
      { keys: '[MouseLeft>]', target: sheet, coords: { clientX: 10, clientY: 10 } },
      { target: sheet, coords: { clientX: 60, clientY: 40 } },
      { keys: '[/MouseLeft]', target: sheet },
    ]);
  };
  await line();
  await line();
  expect(sheet.querySelectorAll('path')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '一つもどす' }));
  expect(sheet.querySelectorAll('path')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '全部消す' }));
  expect(sheet.querySelectorAll('path')).toHaveLength(0);
});

test('there is no wall of a unit that is not here', async () => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<ProjectorPage />, device, '/projector/nowhere', '/projector/:unit');
  expect(await screen.findByText('この単元は見つかりません')).toBeVisible();
});
