import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ComparePage } from '#features/compare/compare-page.tsx';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  HARUTO,
  HIKARI,
  LESSONS,
  MODEL,
  ownRecord,
  SAKURA,
  WORKS,
  ZUKO,
} from '#tests/helpers/a-school.ts';
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
const his = (name: string, audience: string) => ({
  ...aRecord('work', { id: anId(name), unit: HIKARI, lesson: LESSONS[0], audience: audience as 'class' }),
  owner: HARUTO,
  author: HARUTO,
});
const finger = (pointerId: number, clientX: number, clientY: number) => ({ pointerId, clientX, clientY, button: 0 });
const zuko = () => screen.getByRole('link', { name: /くるくるランド/ }).getAttribute('href') ?? '';

test('a colour is a place: who takes another’s changes places, who takes a free one moves', async () => {
  const user = userEvent.setup();
  const { container } = open();
  await shown();
  await user.selectOptions(screen.getByRole('combobox', { name: '2回目・2の 色' }), 'みどり');
  expect(await shown()).toHaveAccessibleName('あか:手本「光」、みどり:2回目・2');
  expect(container.querySelector('[data-tint="green"]')).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: '2回目・2の 色' }), 'あか');
  expect(await shown()).toHaveAccessibleName('あか:2回目・2、みどり:手本「光」');
});

test('a third one is laid beside the two, and taken away again', async () => {
  const user = userEvent.setup();
  const { container } = open();
  await shown();
  await user.click(screen.getByRole('button', { name: /もう 一つ くらべる/ }));
  await user.click(within(strip()).getByRole('button', { name: '1回目を みどりに する' }));
  expect(await shown()).toHaveAccessibleName('あか:手本「光」、あお:2回目・2、みどり:1回目');
  expect(address()).toContain(`c=work:${WORKS[0]}`);
  await user.click(screen.getByRole('radio', { name: 'ならべる' }));
  expect(container.querySelectorAll('[data-count="3"] > [data-slot]')).toHaveLength(3);
  await user.click(screen.getByRole('radio', { name: 'スライド' }));
  fireEvent.change(screen.getByRole('slider', { name: 'さかいめ' }), { target: { value: '80' } });
  // The second border goes along: they never cross.
  expect(screen.getByRole('slider', { name: '二つめの さかいめ' })).toHaveValue('80');
  await user.click(screen.getByRole('button', { name: '2回目・2を はずす' }));
  expect(await shown()).toHaveAccessibleName('あか:手本「光」、みどり:1回目');
});

test('in turn, three take turns', async () => {
  const user = userEvent.setup();
  open(`/compare?unit=${HIKARI}&a=model:${MODEL}&b=work:${WORKS[1]}&c=work:${WORKS[2]}`);
  await shown();
  await user.click(screen.getByRole('radio', { name: 'こうたい' }));
  const seen: (string | null)[] = [];
  for (let at = 0; at < 3; at += 1) {
    await user.click(screen.getByRole('button', { name: 'もう 一つを 見る' }));
    seen.push(screen.getByText(/^いま/).textContent);
  }
  expect(seen.toSorted()).toEqual(['いま あお', 'いま あか', 'いま みどり']);
});

test('what a classmate opened to the class can be chosen, once the unit’s door is open; what they did not open cannot', async () => {
  const user = userEvent.setup();
  device = await aPicturedDevice([...aSchool(), his('shown', 'class'), his('kept', 'teacher')]);
  open();
  await shown();
  const mates = within(strip()).getAllByRole('button', { name: /鈴木 陽翔さん/ });
  expect(mates.map((each) => each.getAttribute('aria-label'))).toEqual(['鈴木 陽翔さんの 1回目を あおに する']);
  await user.click(within(strip()).getByRole('button', { name: /鈴木 陽翔さんの 1回目/ }));
  expect(await shown()).toHaveAccessibleName('あか:手本「光」、あお:鈴木 陽翔さんの 1回目');
  // Nobody lines up, marks, or measures the ink of somebody else's.
  expect(screen.queryByRole('button', { name: '字を くらべる' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /かだい/ })).not.toBeInTheDocument();
});

test('an own work of another unit lies on the desk when the address names it', async () => {
  const old = { ...ownRecord('work', SAKURA, { id: anId('old'), unit: ZUKO, lesson: anId('zuko-1') }) };
  device = await aPicturedDevice([...aSchool(), old]);
  open(`/compare?unit=${HIKARI}&a=work:${old.id}&b=work:${WORKS[2]}`);
  expect(await shown()).toHaveAccessibleName('あか:くるくるランド:1回目、あお:2回目・2');
});

test('side by side, both are turned together: by button, by key, by two fingers', async () => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 200));
  const user = userEvent.setup();
  const { container } = open();
  await shown();
  await user.click(screen.getByRole('radio', { name: 'ならべる' }));
  const turns = () =>
    [...container.querySelectorAll<HTMLElement>('[data-count] [role="group"] > div')]
      .map((layer) => /rotate\((-?[\d.]+)deg\)/.exec(layer.style.transform)?.[1] ?? '0')
      .map(Number);
  await user.click(screen.getByRole('button', { name: '右に まわして 見る' }));
  expect(turns()).toEqual([15, 15]);
  const [left] = screen.getAllByRole('group', { name: /プラスと マイナス/ });
  left?.focus();
  await user.keyboard('[[[['); // twice: one bracket is written as two
  expect(turns()).toEqual([-15, -15]);
  fireEvent.pointerDown(left as HTMLElement, finger(1, 100, 100));
  fireEvent.pointerDown(left as HTMLElement, finger(2, 150, 100));
  fireEvent.pointerMove(left as HTMLElement, finger(2, 100, 150));
  expect(turns().map(Math.round)).toEqual([75, 75]);
  await user.click(screen.getByRole('button', { name: 'ぜんたいを 見る' }));
  expect(turns()).toEqual([0, 0]);
});

test('a mark that is made while comparing lands on the work; marks can be hidden', async () => {
  const user = userEvent.setup();
  const { container } = open();
  await shown();
  await user.click(screen.getByRole('button', { name: /かだい/ }));
  await user.keyboard('{ArrowRight}{Enter}');
  await user.type(await screen.findByRole('textbox'), 'はねを 大きく');
  await user.click(screen.getByRole('button', { name: 'できあがり' }));
  await vi.waitFor(async () => {
    const [pin] = await device.db.records('pin').toArray();
    expect(pin).toMatchObject({ root: WORKS[2], kind: 'task', at: { x: 0.52, y: 0.5 }, words: 'はねを 大きく' });
  });
  expect(container.querySelectorAll('[data-pin-layer] button')).toHaveLength(1);
  await user.click(screen.getByRole('radio', { name: 'ならべる' }));
  expect(container.querySelectorAll('[data-slot="blue"] [data-pin-layer] button')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'しるし' }));
  expect(container.querySelectorAll('[data-pin-layer] button')).toHaveLength(0);
});

test('what lies there can be taken along into another unit', async () => {
  const drawn = ['one', 'two'].map((name) =>
    ownRecord('work', SAKURA, { id: anId(name), unit: ZUKO, lesson: anId('zuko-1') }),
  );
  device = await aPicturedDevice([...aSchool(), ...drawn]);
  const user = userEvent.setup();
  const { unmount } = open();
  await shown();
  const away = screen.getByRole('link', { name: 'べつの たんげん' }).getAttribute('href') ?? '';
  unmount();
  open(away);
  await screen.findByRole('link', { name: /くるくるランド/ });
  expect(zuko()).toBe(`/compare?unit=${ZUKO}`);
  await user.click(screen.getByRole('button', { name: 'いまの さくひんも ならべておく' }));
  expect(decodeURIComponent(zuko())).toContain(`b=work:${WORKS[2]}`);
});
