import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ComparePage } from '#features/compare/compare-page.tsx';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HARUTO, HIKARI, LESSONS, WORKS } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

let device: TestDevice;
beforeEach(async () => {
  device = await aPicturedDevice(aSchool());
});
const open = (address = `/compare?unit=${HIKARI}`) => renderWithDevice(<ComparePage />, device, address);
/** What lies on the desk, once both pictures are there. */
async function shown(): Promise<HTMLElement> {
  await screen.findByRole('group', { name: /^あか:/ });
  return screen.getByRole('region', { name: /^あか:/ });
}
const strip = () => screen.getByRole('region', { name: 'この たんげんの 手本と さくひん' });
const address = () => decodeURIComponent(screen.getByTestId('address').textContent ?? '');

test('without a unit, the units with something to compare are offered', async () => {
  open('/compare');
  expect(await screen.findByRole('link', { name: /光/ })).toHaveAttribute('href', `/compare?unit=${HIKARI}`);
  expect(screen.queryByText('くるくるランド')).not.toBeInTheDocument();
});

test('a child with nothing to compare is told what to do first', async () => {
  device = await aPicturedDevice(aSchool(), { person: HARUTO });
  open('/compare');
  expect(await screen.findByRole('heading', { name: 'くらべる さくひんが まだ ありません' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'きょうへ' })).toHaveAttribute('href', '/');
});

test('a unit that is not there says so', async () => {
  open(`/compare?unit=${anId('nowhere')}`);
  expect(await screen.findByRole('heading', { name: 'この たんげんは ありません' })).toBeInTheDocument();
});

test('at first the latest work lies over the model', async () => {
  open();
  expect(await shown()).toHaveAccessibleName('あか:手本「光」、あお:2回目・2');
  expect(screen.getByRole('radio', { name: 'かさねる' })).toBeChecked();
});

test('a film that is named alone is laid beside the child’s own film', async () => {
  const film = aRecord('model', { id: anId('film'), unit: HIKARI, kind: 'video', title: 'ポイント' });
  const records = aSchool().map((record) => Object.assign(record, record.id === WORKS[0] ? { kind: 'video' } : {}));
  device = await aPicturedDevice([...records, film]);
  open(`/compare?unit=${HIKARI}&a=model:${film.id}`);
  expect(await screen.findByRole('region', { name: 'あか:ポイント、あお:1回目' })).toBeInTheDocument();
});

test('a tap on the strip fills the chosen place; the same one in the other place changes places', async () => {
  const user = userEvent.setup();
  open();
  await shown();
  await user.click(within(strip()).getByRole('button', { name: '1回目を あおに する' }));
  expect(await shown()).toHaveAccessibleName('あか:手本「光」、あお:1回目');
  await user.click(screen.getByRole('button', { name: /^あか手本「光」/ }));
  await user.click(within(strip()).getByRole('button', { name: '1回目を あかに する' }));
  expect(await shown()).toHaveAccessibleName('あか:1回目、あお:手本「光」');
  expect(address()).toContain(`a=work:${WORKS[0]}`);
});

test('over each other: each has its own strength, by keys too', async () => {
  const { container } = open();
  await shown();
  const slider = screen.getByRole('slider', { name: '2回目・2の こさ' });
  expect(slider).toHaveAttribute('aria-valuetext', '100%');
  fireEvent.change(slider, { target: { value: '40' } });
  expect(slider).toHaveAttribute('aria-valuetext', '40%');
  expect(container.querySelectorAll('[data-multiplied][style*="opacity: 0.4"]')).toHaveLength(1);
  expect(screen.getByRole('slider', { name: '手本「光」の こさ' })).toHaveAttribute('aria-valuetext', '100%');
});

test('a picture with colours of its own fades instead of hiding the one below', async () => {
  const user = userEvent.setup();
  open();
  await shown();
  await user.selectOptions(screen.getByRole('combobox', { name: '2回目・2の 色' }), 'そのままの 色');
  expect(screen.getByRole('slider', { name: '2回目・2の こさ' })).toHaveAttribute('aria-valuetext', '50%');
});

test('side by side, both are enlarged together', async () => {
  const user = userEvent.setup();
  const { container } = open();
  await shown();
  await user.click(screen.getByRole('radio', { name: 'ならべる' }));
  await user.click(screen.getByRole('button', { name: '大きく する' }));
  const layers = [...container.querySelectorAll<HTMLElement>('[data-zoomed="true"] > div')];
  expect(layers.map((layer) => layer.style.transform)).toEqual(Array(2).fill('translate(0%, 0%) scale(1.5)'));
});

test('the border is moved by a slider', async () => {
  const user = userEvent.setup();
  const { container } = open();
  await shown();
  await user.click(screen.getByRole('radio', { name: 'スライド' }));
  fireEvent.change(screen.getByRole('slider', { name: 'さかいめ' }), { target: { value: '20' } });
  expect(container.querySelector('[style*="left: 20%"]')).toBeInTheDocument();
});

test('in turn by itself, or by a tap; by taps only for those who want less motion', async () => {
  const user = userEvent.setup();
  open();
  await shown();
  await user.click(screen.getByRole('radio', { name: 'こうたい' }));
  await user.click(screen.getByRole('button', { name: 'とめる' }));
  const before = screen.getByText(/^いま/).textContent;
  await user.click(screen.getByRole('button', { name: 'もう 一つを 見る' }));
  expect(screen.getByText(/^いま/).textContent).not.toBe(before);
});

test('with less motion nothing blinks by itself', async () => {
  vi.spyOn(globalThis, 'matchMedia').mockImplementation(
    (media) =>
      ({ media, matches: media.includes('reduced'), addEventListener() {}, removeEventListener() {} }) as never,
  );
  const user = userEvent.setup();
  open();
  await shown();
  await user.click(screen.getByRole('radio', { name: 'こうたい' }));
  expect(screen.queryByRole('button', { name: 'とめる' })).not.toBeInTheDocument();
  expect(screen.getByText(/うごきを すくなく しています/)).toBeInTheDocument();
});

test('held upright, のびを 見る stands before the picture, once', async () => {
  vi.spyOn(globalThis, 'matchMedia').mockImplementation(
    (media) =>
      ({ media, matches: media.includes('width < 64em'), addEventListener() {}, removeEventListener() {} }) as never,
  );
  open();
  await shown();
  const growth = screen.getByRole('button', { name: 'のびを 見る' });
  const [picture] = screen.getAllByRole('group', { name: /あか/ });
  expect(growth.compareDocumentPosition(picture as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('lining up: by buttons and keys, taken back step by step, kept with the work', async () => {
  const user = userEvent.setup();
  open();
  await shown();
  await user.click(screen.getByRole('button', { name: 'いちを あわせる' }));
  await user.click(screen.getByRole('button', { name: '右へ' }));
  await user.click(screen.getByRole('button', { name: '右に まわす' }));
  const stage = screen.getByRole('group', { name: /^あか:/ });
  stage.focus();
  await user.keyboard('{ArrowUp}+');
  await user.click(screen.getByRole('button', { name: '一つ もどす' }));
  await user.click(screen.getByRole('button', { name: 'できた' }));
  await vi.waitFor(async () => {
    const kept = await device.db.records('work').get(WORKS[2]);
    expect(kept?.alignment).toEqual({ x: 0.01, y: -0.01, scale: 1, rotation: 1 });
  });
});

test('what was lined up just before leaving is kept too, and can be undone all at once', async () => {
  const user = userEvent.setup();
  const { unmount } = open();
  await shown();
  await user.click(screen.getByRole('button', { name: 'いちを あわせる' }));
  await user.click(screen.getByRole('button', { name: '大きく' }));
  unmount();
  await vi.waitFor(async () => expect((await device.db.records('work').get(WORKS[2]))?.alignment['scale']).toBe(1.02));
  open();
  await shown();
  await user.click(screen.getByRole('button', { name: 'いちを あわせる' }));
  await user.click(screen.getByRole('button', { name: 'はじめに もどす' }));
  await user.click(screen.getByRole('button', { name: 'できた' }));
  await vi.waitFor(async () => expect((await device.db.records('work').get(WORKS[2]))?.alignment['scale']).toBe(1));
});

test('how it grew: own works one after the other, by tap and slider too', async () => {
  const user = userEvent.setup();
  open();
  await shown();
  await user.click(screen.getByRole('button', { name: 'のびを 見る' }));
  const show = within(screen.getByRole('dialog'));
  expect(await show.findByText('1回目')).toBeInTheDocument();
  await user.click(show.getByRole('button', { name: 'つぎの さくひん' }));
  expect(show.getByText('2回目・1')).toBeInTheDocument();
  fireEvent.change(show.getByRole('slider'), { target: { value: '2' } });
  expect(show.getByText('2回目・2')).toBeInTheDocument();
  expect(show.getByRole('slider')).toHaveAttribute('aria-valuetext', '2回目・2');
});

test('beside the work from before, the newer one stays: a tap on the 手本 takes the older one’s place', async () => {
  const user = userEvent.setup();
  open(`/compare?unit=${HIKARI}&a=work:${WORKS[0]}&b=work:${WORKS[2]}`);
  await shown();
  await user.click(within(strip()).getByRole('button', { name: '手本「光」を あかに する' }));
  expect(await shown()).toHaveAccessibleName('あか:手本「光」、あお:2回目・2');
  expect(screen.getByRole('link', { name: 'ふりかえりに つかう' })).toHaveAttribute(
    'href',
    expect.stringContaining(LESSONS[1]),
  );
});

test('what was found goes into the reflection of the work’s lesson, with what was compared', async () => {
  open(`/compare?unit=${HIKARI}&a=work:${WORKS[0]}&b=work:${WORKS[2]}`);
  await shown();
  const compared = new URLSearchParams({ step: 'reflection', a: `work:${WORKS[0]}`, b: `work:${WORKS[2]}` });
  expect(screen.getByRole('link', { name: 'ふりかえりに つかう' })).toHaveAttribute(
    'href',
    `/units/${HIKARI}/lessons/${LESSONS[1]}/record?${compared}`,
  );
});

test('beside a film too, a place is shown on the picture while it is chosen', async () => {
  const film = aRecord('model', { id: anId('film'), unit: HIKARI, kind: 'video', title: 'ポイント' });
  device = await aPicturedDevice([...aSchool(), film]);
  const user = userEvent.setup();
  const { container } = open(`/compare?unit=${HIKARI}&a=model:${film.id}&b=work:${WORKS[0]}`);
  await user.click(await screen.findByRole('button', { name: 'かだいを つける' }));
  // The stage with the cross has the keys.
  await expect.poll(() => container.querySelector('[tabindex="0"]:focus [data-pin-layer="aimed"]')).not.toBeNull();
  await user.keyboard('{ArrowRight}{Enter}');
  await expect
    .poll(async () => (await device.db.records('pin').toArray()).map((pin) => pin.at?.x))
    .toEqual([expect.closeTo(0.52)]);
});

test('what is not on the device yet says so, in its own place', async () => {
  device = await aPicturedDevice(aSchool(), { held: false });
  open();
  expect(await screen.findAllByText('とどくのを まっています')).toHaveLength(2);
});

test('two films run under one button, at one speed', async () => {
  const films = ['left', 'right'].map((name) =>
    aRecord('model', { id: anId(name), unit: HIKARI, kind: 'video', title: name }),
  );
  device = await aPicturedDevice([...aSchool(), ...films]);
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
  const user = userEvent.setup();
  const { container } = open(`/compare?unit=${HIKARI}&a=model:${anId('left')}&b=model:${anId('right')}`);
  await user.click(await screen.findByRole('button', { name: 'いっしょに 見る' }));
  expect(play).toHaveBeenCalledTimes(2);
  await user.click(screen.getByRole('radio', { name: 'ゆっくり' }));
  expect([...container.querySelectorAll('video')].map((film) => film.playbackRate)).toEqual([0.5, 0.5]);
});
