import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { type SheetCode, sheetCodeText } from '#domain/sheet-code.ts';
import { StackPage } from '#features/stack/stack-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, HARUTO, HIKARI, LESSONS, SAKURA, SCHOOL, TEACHER } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

// Canvas and the workers are the browser's: tests/browser/print.spec.ts files printed ones. What each picture's square says is told here.
const squares = vi.hoisted(() => new Map<string, string | null>());
const read = vi.hoisted(() => ({ prepared: '' }));
vi.mock('#media/prepare-photo.ts', () => ({
  preparePhoto: async (file: Blob & { readonly name?: string }) => {
    read.prepared = file.name ?? '';
    return aPicture(read.prepared.charCodeAt(0) || 1);
  },
}));
vi.mock('#media/read-code.ts', () => ({ readCode: async () => squares.get(read.prepared) ?? null }));
vi.mock('#pieces/straight-photo.ts', () => ({ cornersOn: async () => null }));
beforeEach(() => squares.clear());

const SHEET: SheetCode = { school: SCHOOL, unit: HIKARI, lesson: LESSONS[1], pupil: SAKURA };

async function aStack(pictures: Readonly<Record<string, Partial<SheetCode> | null>>) {
  for (const [name, other] of Object.entries(pictures))
    squares.set(name, other && sheetCodeText({ ...SHEET, ...other }));
  const device = await aDevice({ person: TEACHER });
  const { container } = renderWithDevice(<StackPage />, device, `/sheets/${HIKARI}`, '/sheets/:unit');
  await screen.findByRole('button', { name: /^写真を選ぶ/ });
  const input = container.querySelector('input[type=file]');
  if (!input) throw new Error('there is a place for files');
  const files = Object.keys(pictures).map((name) => new File([name], name, { type: 'image/jpeg' }));
  fireEvent.change(input, { target: { files } });
  await screen.findByText(/^取り込める写真が/);
  const filedOnes = async () =>
    (await device.db.records('work').toArray()).filter((work) => work.author === TEACHER && work.owner !== null);
  return { device, filedOnes };
}
const items = () => within(screen.getByRole('region', { name: /^これから取り込む写真/ })).getAllByRole('listitem');
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));

/** @param filed how many stand below afterwards */
async function fileAll(count: number, filed: number): Promise<void> {
  await press(`${count}枚を取り込む`);
  expect(await screen.findByText(`今日取り込んだもの（${filed}枚）`)).toBeVisible();
  expect((await screen.findAllByText(`${count}枚を取り込みました。`)).length).toBeGreaterThan(0);
}

test('a stack is filed with one press: each is its child’s, shown to them and to their teachers', async () => {
  const { device, filedOnes } = await aStack({ a: {}, b: { pupil: HARUTO, lesson: LESSONS[0] } });
  expect(await screen.findByText('取り込める写真が2枚、確かめる写真が0枚あります。')).toBeVisible();
  await fileAll(2, 2);
  expect(screen.queryByText(/^これから取り込む写真/)).toBeNull();
  expect((await filedOnes()).map(({ owner, lesson, audience }) => [owner, lesson, audience])).toEqual([
    [SAKURA, LESSONS[1], 'teacher'],
    [HARUTO, LESSONS[0], 'teacher'],
  ]);
  expect(await device.db.uploads.count()).toBeGreaterThan(0);
});

test('what is another school’s, or of a child of another class, is said to be that and filed nowhere', async () => {
  const { filedOnes } = await aStack({
    a: { school: anId('elsewhere') },
    b: { pupil: anId('stranger') },
    c: {},
  });
  expect(items()[0]).toHaveTextContent('ほかの学校のプリントです。取り込みません。');
  expect(items()[1]).toHaveTextContent('担当していない子のプリントです。取り込みません。');
  for (const item of items().slice(0, 2)) expect(within(item).queryByRole('combobox')).toBeNull();
  await fileAll(1, 1);
  expect(await filedOnes()).toMatchObject([{ owner: SAKURA }]);
});

test('without a square the child, the unit and the lesson are said by hand', async () => {
  const { filedOnes } = await aStack({ a: {}, b: null });
  const second = within(items()[1] as HTMLElement);
  expect(second.getByText(/^印が見つかりません/)).toBeVisible();
  expect(second.getByRole('button', { name: '決める' })).toBeDisabled();
  // The lesson of the one before it.
  expect(second.getByRole('combobox', { name: '回' })).toHaveValue(LESSONS[1]);
  await userEvent.selectOptions(second.getByRole('combobox', { name: '子ども' }), HARUTO);
  await userEvent.click(second.getByRole('button', { name: '決める' }));
  await fileAll(2, 2);
  expect((await filedOnes()).map(({ owner, lesson }) => [owner, lesson])).toEqual([
    [SAKURA, LESSONS[1]],
    [HARUTO, LESSONS[1]],
  ]);
});

test('the same sheet twice is told of, and filed only when it is meant', async () => {
  const { filedOnes } = await aStack({ a: {}, b: {} });
  expect(items()[1]).toHaveTextContent('同じ子の同じ回の写真が、上にもあります。');
  await fileAll(1, 1);
  expect(await screen.findByText(/もう取り込んであります/)).toBeVisible();
  expect(screen.getByRole('button', { name: '0枚を取り込む' })).toBeDisabled();
  await press('これも取り込む');
  await fileAll(1, 2);
  expect(await filedOnes()).toHaveLength(2);
});

test('what went to the wrong child is taken back, and once the child uses it no more', async () => {
  const { device, filedOnes } = await aStack({ a: {}, b: { pupil: HARUTO } });
  await fileAll(2, 2);
  await press(/さくらさんに取り込んだものを取り消す$/);
  expect(await screen.findByText('今日取り込んだもの（1枚）')).toBeVisible();
  expect(await screen.findByText('取り消しました。写真は上に戻しました。')).toBeVisible();
  // The picture is back on the stack, for another child.
  expect(await screen.findByText(/^これから取り込む写真（1枚）/)).toBeVisible();
  await screen.findByText(/^取り込める写真が/);
  const [taken, kept] = await filedOnes();
  expect(taken).toMatchObject({ owner: SAKURA, takenBack: true, trashed: true });
  expect(kept).toMatchObject({ owner: HARUTO, takenBack: false });
  await device.db.records('work').update(kept?.id ?? '', { title: '光' });
  expect(await screen.findByText('本人が使っています')).toBeVisible();
});
