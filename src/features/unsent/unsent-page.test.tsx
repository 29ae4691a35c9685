import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { UnsentPage } from '#features/unsent/unsent-page.tsx';
import { putMeta } from '#store/device.ts';
import { writeGoal } from '#store/goals.ts';
import { keepWork } from '#store/works.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aVariant, recordsArrived } from '#tests/helpers/a-media-school.ts';
import { GOALS, HIKARI, LESSONS, NOW, TEACHER } from '#tests/helpers/a-school.ts';

async function refuse(device: TestDevice, words: string, code = 'forbidden'): Promise<void> {
  const mid = device.newId();
  const text = { words: { to: words, baseRv: 1 } };
  const mutation = {
    mid,
    rid: GOALS[0],
    type: 'goal',
    op: 'patch',
    base: 1,
    text,
    ts: '000000000-0000-a',
    off: 0,
    schema: 1,
  };
  await device.db.quarantine.add({ rid: GOALS[0], code, snapshot: null, at: NOW, mutation } as never);
}

test('with nothing to send, it says so', async () => {
  renderWithDevice(<UnsentPage />, await aDevice(), '/unsent');
  expect(await screen.findByRole('heading', { name: 'まっている ものは ありません' })).toBeVisible();
});

test('what waits is named, and first of all it is not lost', async () => {
  const device = await aDevice();
  await putMeta(device.db, 'contact', { online: false, lastContactAt: NOW - 3_600_000, trouble: null });
  await writeGoal(device, {
    unit: HIKARI,
    lesson: LESSONS[2],
    words: 'はねを 大きく',
    points: [],
    fromReflection: null,
  });
  renderWithDevice(<UnsentPage />, device, '/unsent');
  expect(await screen.findByText('なくなっては いません。この 端末に ちゃんと あります。')).toBeVisible();
  expect(screen.getByText('ネットに つながると しぜんに 送ります。')).toBeVisible();
  expect(screen.getByText('さいごに とどいたのは きょう 9:00です。')).toBeVisible();
  const waiting = screen.getByRole('region', { name: /送るのを まっている もの/ });
  expect(within(waiting).getByText('めあて')).toBeVisible();
  expect(within(waiting).getByText('はねを 大きく')).toBeVisible();
});

test('what was refused shows why, keeps the words, and goes only when its person says so twice', async () => {
  const user = userEvent.setup();
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const device = await aDevice();
  await refuse(device, 'ゆっくり 書く');
  renderWithDevice(<UnsentPage />, device, '/unsent');
  expect(await screen.findByText('これは かえられません。先生に きいてください。')).toBeVisible();
  expect(screen.getByText('ゆっくり 書く')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '文を コピーする' }));
  expect(await screen.findByText('コピーしました。')).toBeVisible();
  expect(copy).toHaveBeenCalledExactlyOnceWith('ゆっくり 書く');
  await user.click(screen.getByRole('button', { name: 'すてる' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'やめる' }));
  expect(await device.db.quarantine.count()).toBe(1);
  await user.click(screen.getByRole('button', { name: 'すてる' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'すてる' }));
  await waitFor(async () => expect(await device.db.quarantine.count()).toBe(0));
});

test.each(['not-found', 'forbidden'])(
  'what a teacher sent after their last day (%s): the reason in words for a teacher, and the words to take along',
  async (code) => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const device = await aDevice({ person: TEACHER });
    await refuse(device, 'かどが よく なったね。', code);
    renderWithDevice(<UnsentPage />, device, '/unsent');
    expect(await screen.findByText('担当が 終わったか、本人が 見せるのを やめています。')).toBeVisible();
    expect(screen.queryByText(/先生に きいてください/)).toBeNull();
    expect(screen.getByText('「文を コピーする」で、ほかの ところに うつせます。')).toBeVisible();
    expect(screen.getByText('かどが よく なったね。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '文を コピーする' }));
    expect(await screen.findByText('コピーしました。')).toBeVisible();
    expect(copy).toHaveBeenLastCalledWith('かどが よく なったね。');
    expect(screen.getByRole('button', { name: /ファイル/ })).toBeVisible();
  },
);

test('sending again puts it back into the outbox', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  await refuse(device, 'ゆっくり 書く');
  renderWithDevice(<UnsentPage />, device, '/unsent');
  await user.click(await screen.findByRole('button', { name: 'もういちど 送る' }));
  await waitFor(async () => expect(await device.db.outbox.count()).toBe(1));
  expect(await device.db.quarantine.count()).toBe(0);
});

/** A work with its picture, of which the school has the words only. */
async function aPictureWaits(device: TestDevice): Promise<string> {
  const variants = { t: aVariant(4000), o: aVariant(90_000) };
  const made = await keepWork(device, { variants }, { unit: HIKARI, lesson: LESSONS[2], stage: 'trial' });
  if ('refused' in made) throw new Error(made.refused);
  return recordsArrived(device, made.id);
}

test('a picture that the school does not take is shown as such, can be saved to the device, and thrown away', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  const media = await aPictureWaits(device);
  await device.db.uploads.toCollection().modify({ refused: 'not-media' });
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  renderWithDevice(<UnsentPage />, device, '/unsent');
  const refused = await screen.findByRole('region', { name: 'とどけられなかった もの' });
  expect(within(refused).getAllByRole('listitem')).toHaveLength(1);
  expect(within(refused).getByText('さくひん')).toBeVisible();
  expect(within(refused).getByText(/書いた ことばは とどいています/)).toBeVisible();
  expect(await within(refused).findByRole('img', { name: '送れなかった しゃしん' })).toBeVisible();
  expect(screen.queryByRole('region', { name: /送るのを まっている もの/ })).toBeNull();
  await user.click(within(refused).getByRole('button', { name: 'この 端末に のこす' }));
  expect(await within(refused).findByText('のこしました。')).toBeVisible();
  expect(saved).toHaveBeenCalledTimes(1);
  await user.click(within(refused).getByRole('button', { name: 'すてる' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'すてる' }));
  await waitFor(async () => expect(await device.db.uploads.where('media').equals(media).count()).toBe(0));
});

test('a picture and its changes are one thing; 「いま送る」 hurries its original', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  await aPictureWaits(device);
  renderWithDevice(<UnsentPage />, device, '/unsent');
  expect(await screen.findByText('1こ')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'いま 送る' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'いま 送る' })).toBeNull());
  expect((await device.db.uploads.toArray()).flatMap(({ variant, now }) => (now ? variant : []))).toEqual(['o']);
});

test('while the teacher says 「あとで送る」, it says so, and that the picture is here', async () => {
  const device = await aDevice();
  await aPictureWaits(device);
  await device.db
    .records('classGroup')
    .toCollection()
    .modify({ mediaLaterUntil: NOW + 3_600_000 });
  await device.db.uploads.filter(({ place }) => place === 0).delete();
  renderWithDevice(<UnsentPage />, device, '/unsent');
  expect(await screen.findByText('先生が「あとで 送る」に しています。この 端末に あります。')).toBeVisible();
  expect(screen.getByText('先生が「あとで 送る」に しています')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'いま 送る' })).toBeNull();
});
