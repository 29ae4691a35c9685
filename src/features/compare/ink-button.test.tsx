import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ComparePage } from '#features/compare/compare-page.tsx';
import type { InkSeen } from '#features/compare/use-ink.ts';
import { compareSheets } from '#media/ink.ts';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HIKARI, WORKS } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

// The worker and its canvas are a browser's own.
vi.mock('#media/ink.ts', () => ({ compareSheets: vi.fn() }));

const PLACE = { x: 0.51, y: 0.5, left: 0.2, top: 0.2, right: 0.8, bottom: 0.8, stroke: 0.05 };
const seen = (how: Partial<InkSeen> = {}): InkSeen => ({
  comparable: true,
  likeness: 0.9,
  dx: 0,
  dy: 0,
  scale: 1,
  rotationDeg: 0,
  thickness: 1,
  sheet: PLACE,
  model: PLACE,
  ...how,
});
const answers = (now: InkSeen | { comparable: false }, before: InkSeen | null = null) =>
  vi.mocked(compareSheets).mockResolvedValue({ now, before, sheet: new Blob(['x']), ratio: 0.73 } as never);

let device: TestDevice;
beforeEach(async () => {
  vi.mocked(compareSheets).mockReset();
  device = await aPicturedDevice(aSchool());
});
async function asked(address = `/compare?unit=${HIKARI}`): Promise<HTMLElement> {
  renderWithDevice(<ComparePage />, device, address);
  await userEvent.setup().click(await screen.findByRole('button', { name: '字を くらべる' }));
  return screen.getByRole('dialog', { name: '字を くらべる' });
}

test('what came nearer is one sentence, with the two numbers behind a tap, over a drawing of the sheet', async () => {
  answers(seen({ dx: 0.02 }), seen({ dx: 0.09 }));
  const panel = within(await asked());
  expect(await panel.findByText('字が まんなかに ちかづきました')).toBeInTheDocument();
  expect(panel.getByRole('img', { name: '紙の 上の 図:手本「光」と 2回目・2' })).toBeInTheDocument();
  expect(panel.getByText('まえ 9・いま 2')).not.toBeVisible();
  await userEvent.setup().click(panel.getByText('すうじを 見る'));
  expect(panel.getByText('まえ 9・いま 2')).toBeVisible();
  expect(vi.mocked(compareSheets).mock.calls[0]?.[0].before).toBeInstanceOf(Blob);
});

test('alone against the model: the next step', async () => {
  answers(seen({ scale: 0.7, rotationDeg: 4 }));
  const panel = within(await asked());
  expect(await panel.findByText('もう すこし 大きく 書くと、手本の 大きさです')).toBeInTheDocument();
  expect(panel.getByText('手本 100・この さくひん 70')).toBeInTheDocument();
});

test('against an earlier work: what changed, and nothing about better or worse', async () => {
  answers(seen({ scale: 1.3 }));
  const panel = within(await asked(`/compare?unit=${HIKARI}&a=work:${WORKS[0]}&b=work:${WORKS[1]}`));
  expect(await panel.findByText('まえより 大きく 書けています')).toBeInTheDocument();
  expect(panel.getByText('まえ 100・いま 130')).toBeInTheDocument();
  expect(vi.mocked(compareSheets).mock.calls[0]?.[0].before).toBeNull();
});

test('sheets that cannot be compared: no drawing, no number', async () => {
  answers({ comparable: false });
  const panel = within(await asked());
  expect(await panel.findByText('この 二つは くらべられません')).toBeInTheDocument();
  expect(panel.queryByRole('img')).not.toBeInTheDocument();
  expect(panel.queryByText('すうじを 見る')).not.toBeInTheDocument();
});

test('a picture that is not here yet says so, and the worker is not asked', async () => {
  device = await aPicturedDevice(aSchool(), { held: false });
  const panel = within(await asked());
  expect(await panel.findByText('いまは しらべられません')).toBeInTheDocument();
  expect(compareSheets).not.toHaveBeenCalled();
});

test('only for calligraphy', async () => {
  const drawn = aSchool().map((record) => Object.assign(record, record.id === HIKARI ? { subject: 'zuko' } : {}));
  device = await aPicturedDevice(drawn);
  renderWithDevice(<ComparePage />, device, `/compare?unit=${HIKARI}`);
  await screen.findByRole('button', { name: 'あかと あおを いれかえる' });
  expect(screen.queryByRole('button', { name: '字を くらべる' })).not.toBeInTheDocument();
});
