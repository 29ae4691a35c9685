import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ModelPage } from '#features/model/model-page.tsx';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HIKARI, LESSONS, MODEL, TEACHER } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

const FILM = aRecord('model', {
  id: anId('film'),
  unit: HIKARI,
  lesson: LESSONS[1],
  kind: 'video',
  title: 'ポイント',
  caption: 'ゆっくり まがる',
  order: 'W',
});
const SOUND = aRecord('model', { id: anId('sound'), unit: HIKARI, kind: 'audio', title: 'おと', order: 'X' });
const WORDS = aRecord('model', {
  id: anId('words'),
  unit: HIKARI,
  kind: 'text',
  caption: 'せすじを のばす',
  order: 'Y',
});
const PAPER = aRecord('model', { id: anId('paper'), unit: HIKARI, kind: 'document', title: 'プリント', order: 'Z' });
const ALL = [...aSchool(), FILM, SOUND, WORDS, PAPER];
const open = (device: TestDevice, model: string) =>
  renderWithDevice(<ModelPage />, device, `/models/${model}`, '/models/:model');

test('a picture to look at closely, and the way to compare one’s own work with it', async () => {
  open(await aPicturedDevice(ALL), MODEL);
  expect(await screen.findByRole('img', { name: '手本「光」' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '大きく する' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'さくひんと くらべる' })).toHaveAttribute(
    'href',
    `/compare?unit=${HIKARI}&a=model:${MODEL}`,
  );
});

test('a point video plays from the device’s own bytes, with the teacher’s word below', async () => {
  const { container } = open(await aPicturedDevice(ALL), FILM.id);
  expect(await screen.findByRole('region', { name: 'ポイントの どうが' })).toBeInTheDocument();
  expect(container.querySelector('video')).toHaveAttribute('src', 'blob:test');
  expect(screen.getByText('ゆっくり まがる')).toBeInTheDocument();
  expect(screen.getByText('2回目')).toBeInTheDocument();
});

test.each([
  ['sound', SOUND.id, () => screen.findByRole('region', { name: 'おとの 音' })],
  ['words', WORDS.id, () => screen.findByText('せすじを のばす')],
  ['a handout', PAPER.id, () => screen.findByRole('link', { name: /^プリント.*を ダウンロードする$/ })],
])('%s can be a model too', async (_, model, seen) => {
  open(await aPicturedDevice(ALL), model);
  expect(await seen()).toBeInTheDocument();
});

test('each model of the unit says whether it is on this device', async () => {
  open(await aPicturedDevice(ALL, { held: false }), WORDS.id);
  const list = within(await screen.findByRole('list'));
  expect(await list.findByRole('link', { name: /ポイント.*まだ この 端末に ありません/ })).toBeInTheDocument();
  expect(list.getByRole('link', { name: /ことば.*この 端末に あります/ })).toHaveAttribute('aria-current', 'page');
});

test('a model that is not here is kept for later with one tap, and says that it is on its way', async () => {
  const device = await aPicturedDevice(ALL, { held: false });
  open(device, WORDS.id);
  const keep = await screen.findByRole('button', { name: /ポイント.*ネットが なくても/ });
  await userEvent.click(keep);
  expect(await screen.findByRole('link', { name: /ポイント.*とどくのを まっています/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /ポイント/ })).not.toBeInTheDocument();
  const film = await device.db.records('model').get(FILM.id);
  expect(await device.db.wanted.get(`${film?.media}/o`)).toMatchObject({ place: 0 });
});

test('a model whose bytes are not here yet says what it waits for', async () => {
  open(await aPicturedDevice(ALL, { held: false }), FILM.id);
  expect(await screen.findByRole('heading', { name: 'とどくのを まっています' })).toBeInTheDocument();
  expect(screen.getByText('学校に つながると 見られます。')).toBeInTheDocument();
});

test('who came from a lesson’s record goes back to the step that it was left at, past other models too', async () => {
  const device = await aPicturedDevice(ALL);
  const from = `?lesson=${LESSONS[2]}&step=work`;
  renderWithDevice(<ModelPage />, device, `/models/${MODEL}${from}`, '/models/:model');
  expect(await screen.findByRole('link', { name: 'きろくへ もどる' })).toHaveAttribute(
    'href',
    `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=work`,
  );
  expect(screen.getByRole('link', { current: 'page' })).toHaveAttribute('href', `/models/${MODEL}${from}`);
});

test('the teacher comes back to where models are kept', async () => {
  open(await aPicturedDevice(ALL, { person: TEACHER }), MODEL);
  expect(await screen.findByRole('link', { name: '「光」' })).toHaveAttribute('href', `/teaching/${HIKARI}`);
  expect(screen.queryByRole('link', { name: 'さくひんと くらべる' })).not.toBeInTheDocument();
});

test('a model that is not there says so', async () => {
  open(await aPicturedDevice(ALL), anId('nowhere'));
  expect(await screen.findByRole('heading', { name: 'この 手本は ありません' })).toBeInTheDocument();
});
