import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { WorkPage } from '#features/work/work-page.tsx';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HARUTO, HIKARI, MODEL, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';
import { putInSight } from '#tests/helpers/somebody-looks.ts';

const open = (device: TestDevice, work: string) =>
  renderWithDevice(<WorkPage />, device, `/works/${work}`, '/works/:work');
const SHARED = { audience: 'class', title: 'まとめ', words: 'はねが とまった', aiUse: 'しらべる\n' };
const changed = (id: string, how: object) =>
  aSchool().map((record) => Object.assign(record, record.id === id ? how : {}));
const shared = () => changed(WORKS[2], SHARED);
const compareWith = (other: string) => `/compare?unit=${HIKARI}&a=${other}&b=work:${WORKS[1]}`;

test('one work large, with the ways to the model, to last time and to its neighbours', async () => {
  open(await aPicturedDevice(aSchool()), WORKS[1]);
  expect(await screen.findByRole('heading', { level: 1, name: '2回目の さくひん（1）' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'まえの さくひん' })).toHaveAttribute('href', `/works/${WORKS[0]}`);
  expect(screen.getByRole('link', { name: 'つぎの さくひん' })).toHaveAttribute('href', `/works/${WORKS[2]}`);
  expect(screen.getByRole('link', { name: 'まえと くらべる' })).toHaveAttribute(
    'href',
    compareWith(`work:${WORKS[0]}`),
  );
  expect(screen.getByRole('link', { name: '手本と くらべる' })).toHaveAttribute('href', compareWith(`model:${MODEL}`));
});

test.each([
  ['a teacher who looks has seen it', TEACHER, [WORKS[2]]],
  ['that a classmate looked is told to nobody', HARUTO, []],
] as const)('somebody else’s work, large: %s', async (_, person, roots) => {
  putInSight();
  const device = await aPicturedDevice(shared(), { person });
  open(device, WORKS[2]);
  await screen.findByRole('heading', { level: 1 });
  await new Promise((looked) => setTimeout(looked, 2500));
  expect((await device.db.records('seen').toArray()).map(({ root }) => root)).toEqual(roots);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('title and words are kept as they are typed', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  open(device, WORKS[0]);
  await user.type(await screen.findByRole('textbox', { name: 'なまえ' }), 'さいしょ');
  await user.type(screen.getByRole('textbox', { name: 'ひとこと' }), 'きんちょうした');
  await user.tab();
  await vi.waitFor(async () =>
    expect(await device.db.records('work').get(WORKS[0])).toMatchObject({ title: 'さいしょ', words: 'きんちょうした' }),
  );
});

test('words that could not be kept are said to be only in the field; two devices’ words are said to be both here', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(changed(WORKS[0], { needsLook: true }));
  open(device, WORKS[0]);
  expect(await screen.findByText(/べつの/)).toBeVisible();
  vi.spyOn(device.db.outbox, 'add').mockRejectedValue(new Error('the disk'));
  vi.spyOn(device.db.outbox, 'put').mockRejectedValue(new Error('the disk'));
  await user.type(screen.getByRole('textbox', { name: 'ひとこと' }), 'きんちょうした');
  await user.tab();
  expect(await screen.findByText(/まだ ほぞんできていません/)).toBeVisible();
});

test('who may see it: chosen any day, and taking it back says what happens', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  open(device, WORKS[0]);
  await user.click(await screen.findByRole('radio', { name: /^クラス/ }));
  await vi.waitFor(() => expect(screen.getByRole('radio', { name: /^クラス/ })).toBeChecked());
  expect((await device.db.records('work').get(WORKS[0]))?.audience).toBe('class');
  await user.click(screen.getByRole('radio', { name: /^じぶんだけ/ }));
  expect(await screen.findByText(/みんなの 端末から なくなります/)).toBeInTheDocument();
  expect((await device.db.records('work').get(WORKS[0]))?.audience).toBe('self');
});

test('which sort of work it is can be said', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  open(device, WORKS[1]);
  await user.click(await screen.findByRole('radio', { name: 'まとめ' }));
  await vi.waitFor(async () => expect((await device.db.records('work').get(WORKS[1]))?.stage).toBe('final'));
});

test('the teacher’s words stand beside the work, and are answered by a tap', async () => {
  const user = userEvent.setup();
  open(await aPicturedDevice(aSchool()), WORKS[2]);
  expect(await screen.findByText('「横画の間」が そろってきたね。')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'やってみる' }));
  // Answered: the three taps fold into one line, and come back to be changed.
  await user.click(await screen.findByRole('button', { name: 'かえる' }));
  expect(screen.getByRole('button', { name: 'やってみる' })).toHaveAttribute('aria-pressed', 'true');
});

test('put away and brought back', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  open(device, WORKS[1]);
  await user.click(await screen.findByRole('button', { name: 'この さくひんを しまう' }));
  expect(await screen.findByRole('heading', { name: 'この さくひんは しまいました' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'もとに もどす' }));
  expect(await screen.findByRole('heading', { level: 1, name: '2回目の さくひん（1）' })).toBeInTheDocument();
});

test('a classmate sees the shared work with its owner’s name, and nothing private', async () => {
  open(await aPicturedDevice(shared(), { person: HARUTO }), WORKS[2]);
  expect(await screen.findByRole('heading', { level: 1, name: '佐藤 さくらさんの さくひん' })).toBeInTheDocument();
  expect(screen.getByText('はねが とまった')).toBeInTheDocument();
  // The way back bears the unit's name: it leads to what the class made in that unit.
  expect(screen.getByRole('link', { name: /「光」/ })).toHaveAttribute('href', `/everyone?unit=${HIKARI}`);
  expect(screen.getByRole('link', { name: '佐藤 さくらさんの あしあと' })).toHaveAttribute(
    'href',
    `/everyone/${SAKURA}/units/${HIKARI}`,
  );
  expect(screen.getByRole('link', { name: 'じぶんの さくひんと くらべる' })).toHaveAttribute(
    'href',
    `/compare?unit=${HIKARI}&a=work:${WORKS[2]}`,
  );
  for (const word of ['先生の ことば', 'いまの ようす', 'ばしょ', 'しらべる'])
    expect(screen.queryByText(word)).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
});

test('a work that is not open to this person is not there', async () => {
  open(await aPicturedDevice(shared(), { person: HARUTO }), WORKS[0]);
  expect(await screen.findByRole('heading', { name: 'この さくひんは ありません' })).toBeInTheDocument();
});

test('the teacher sees it read-only, with the way to the pupil’s path', async () => {
  open(await aPicturedDevice(shared(), { person: TEACHER }), WORKS[2]);
  expect(await screen.findByText('しらべる')).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: '佐藤 さくらさんの あしあと' })).toHaveAttribute(
    'href',
    `/pupils/${SAKURA}/units/${HIKARI}`,
  );
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

test('an address that runs something is never a link', async () => {
  const link = { kind: 'link', link: { url: 'javascript:alert(1)' } };
  const records = changed(WORKS[0], link);
  open(await aPicturedDevice(records), WORKS[0]);
  expect(await screen.findByText('javascript:alert(1)')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'リンクを ひらく' })).not.toBeInTheDocument();
  expect(screen.queryByText(anId('nothing'))).not.toBeInTheDocument();
});
