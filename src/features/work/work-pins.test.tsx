import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { WorkPage } from '#features/work/work-page.tsx';
import { prepareSound } from '#media/prepare-sound.ts';
import { openTasksOf, pinsOf, setPin } from '#store/pins.ts';
import { keepPiece } from '#store/takes.ts';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HARUTO, HIKARI, LESSONS, ownRecord, SAKURA, WORKS } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

vi.mock('#media/prepare-sound.ts', () => ({ prepareSound: vi.fn() }));

const [WORK, TRIAL, FINAL] = WORKS;
const open = (device: TestDevice, work: string) =>
  renderWithDevice(<WorkPage />, device, `/works/${work}`, '/works/:work');
/** The stage takes the keys as soon as the picture is there. */
const stageHasKeys = async () => {
  const stage = await screen.findByRole('group', { name: /^さくひん。/ });
  await vi.waitFor(() => expect(stage).toHaveFocus());
};
const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('by keys alone: a 課題 is put where the arrows led, has its words, and waits', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  open(device, TRIAL);
  await user.click(await button('かだいを つける'));
  expect(await screen.findByText(/気に なる ところを おしてください/)).toBeVisible();
  await stageHasKeys();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}{Enter}');
  const words = await screen.findByRole('textbox', { name: 'ことば' });
  await vi.waitFor(() => expect(words).toHaveFocus());
  await user.type(words, 'みじかい');
  await user.click(await button('できあがり'));
  expect(await screen.findByText('みじかい')).toBeVisible();
  await vi.waitFor(async () =>
    expect(await openTasksOf(device, SAKURA)).toMatchObject([
      { work: { id: TRIAL }, pin: { kind: 'task', at: { x: 0.54, y: 0.48 }, words: 'みじかい' } },
    ]),
  );
});

test('a place that was not meant is left by Escape, and nothing is kept', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  open(device, TRIAL);
  await user.click(await button('気づきを つける'));
  await stageHasKeys();
  await user.keyboard('{Escape}');
  expect(await button('気づきを つける')).toBeVisible();
  expect(await pinsOf(device, TRIAL)).toEqual([]);
});

test('it is moved, thrown away, and brought back by one press', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  await setPin(device, { work: TRIAL, kind: 'finding', at: { x: 0.5, y: 0.5 }, words: 'きれい' });
  open(device, TRIAL);
  await user.click(await button('しるし 1を なおす'));
  await user.click(await button('ばしょを かえる'));
  await stageHasKeys();
  await user.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(async () => expect(await pinsOf(device, TRIAL)).toMatchObject([{ at: { x: 0.5, y: 0.52 } }]));
  await user.click(await button('もとに もどす'));
  await vi.waitFor(async () => expect(await pinsOf(device, TRIAL)).toMatchObject([{ at: { x: 0.5, y: 0.5 } }]));
  await user.click(await button('けす'));
  await vi.waitFor(async () => expect(await pinsOf(device, TRIAL)).toEqual([]));
  await user.click(await button('もとに もどす'));
  expect(await screen.findByText('きれい')).toBeVisible();
});

test('the work that solves a 課題 is chosen; before and after stand there, until it is taken back', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  await setPin(device, { work: TRIAL, kind: 'task', at: { x: 0.8, y: 0.7 }, words: 'はね' });
  open(device, TRIAL);
  const moved = vi.fn();
  Object.assign(Element.prototype, {
    scrollIntoView(this: Element) {
      moved(this.textContent);
    },
  });
  await user.click(await button('かだい 1が できた'));
  const dialog = within(await screen.findByRole('dialog', { name: 'どの さくひんで できましたか' }));
  // What was made before it is not among them.
  await user.click(dialog.getByRole('button', { name: /まとめ/ }));
  expect(await screen.findByText('まえ')).toBeVisible();
  await vi.waitFor(() => expect(moved).toHaveBeenCalledWith(expect.stringContaining('できた かだい')));
  expect(screen.getByRole('link', { name: 'できた さくひんを 見る' })).toHaveAttribute('href', `/works/${FINAL}`);
  expect(await pinsOf(device, TRIAL)).toMatchObject([{ closedBy: FINAL }]);
  await user.click(await button('まだ できていない'));
  await vi.waitFor(async () => expect(await openTasksOf(device, SAKURA)).toHaveLength(1));
});

test('the way back of a 課題 goes with its page: it never lies over the next one', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  await setPin(device, { work: TRIAL, kind: 'task', at: { x: 0.8, y: 0.7 }, words: 'はね' });
  open(device, TRIAL);
  await user.click(await button('かだい 1が できた'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /まとめ/ }));
  expect(await screen.findByText('かだいが できました。')).toBeVisible();
  await user.click(screen.getByRole('link', { name: '「光」' }));
  await vi.waitFor(() => expect(screen.queryByText('かだいが できました。')).not.toBeInTheDocument());
});

test('a classmate reads what the child saw in a shared work, and changes nothing', async () => {
  const shared = aSchool().map((record) => Object.assign(record, record.id === FINAL ? { audience: 'class' } : {}));
  const pin = ownRecord('pin', SAKURA, { id: anId('pin'), root: FINAL, kind: 'task', words: 'はねを 大きく' });
  open(await aPicturedDevice([...shared, pin], { person: HARUTO }), FINAL);
  expect(await screen.findByText('はねを 大きく')).toBeVisible();
  for (const name of [/なおす/, /できた/, /つける/]) expect(screen.queryByRole('button', { name })).toBeNull();
});

test('fifty of them stand in the list, each with its number', async () => {
  const device = await aPicturedDevice(aSchool());
  for (let n = 0; n < 50; n += 1) await setPin(device, { work: WORK, kind: 'finding', at: { x: n / 50, y: 0.5 } });
  open(device, WORK);
  expect(await screen.findByRole('button', { name: '気づき 50を 見る' })).toBeInTheDocument();
});

test('a moment of a film is marked where it stands, and going to it brings the film there', async () => {
  const user = userEvent.setup();
  const film = ownRecord('work', SAKURA, { id: anId('film'), unit: HIKARI, lesson: LESSONS[1], kind: 'video' });
  const device = await aPicturedDevice([...aSchool(), film]);
  const { container } = open(device, film.id);
  await user.click(await button('かだいを つける'));
  await user.click(await button('できあがり'));
  expect(await pinsOf(device, film.id)).toMatchObject([{ kind: 'task', at: { t: 0 } }]);
  await setPin(device, { work: film.id, kind: 'finding', at: { t: 2.5 }, words: 'ひざ' });
  expect(await screen.findByText('0:02.5')).toBeVisible();
  await user.click(await button('気づき 2を 見る'));
  expect(container.querySelector('video')?.currentTime).toBe(2.5);
});

test('what a pin says may be spoken; it is heard in the list, also by who only looks', async () => {
  const user = userEvent.setup();
  const data = new TextEncoder().encode('ここ').buffer;
  const o = { data, hash: 'b'.repeat(64), bytes: data.byteLength, mime: 'audio/webm', duration: 3 } as const;
  vi.mocked(prepareSound).mockResolvedValue({ variants: { o } });
  const device = await aPicturedDevice(aSchool());
  const made = await setPin(device, { work: TRIAL, kind: 'finding', at: { x: 0.5, y: 0.5 } });
  if (!('id' in made)) throw new Error('it is made');
  await keepPiece(device, { field: `voice/pin/${made.id}`, take: 'one', mime: 'audio/webm', data });
  open(device, TRIAL);
  expect(await screen.findByText('ことばは まだ ありません')).toBeVisible();
  await user.click(await button('しるし 1を なおす'));
  await user.click(await button('これで いい'));
  expect(await button('こえを けす')).toBeVisible();
  expect(await pinsOf(device, TRIAL)).toMatchObject([{ voice: expect.any(String), words: '' }]);
  await user.click(await button('できあがり'));
  expect(await screen.findByRole('group', { name: 'はなした こえを きく' })).toBeVisible();
  expect(screen.queryByText('ことばは まだ ありません')).toBeNull();
});
