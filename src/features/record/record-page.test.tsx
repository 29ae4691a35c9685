import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RecordPage } from '#features/record/record-page.tsx';
import { ReadingSettings } from '#pieces/reading-settings.tsx';
import type { Device } from '#store/device.ts';
import { chooseSettings } from '#store/settings.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  HIKARI,
  LESSONS,
  NOW,
  ownRecord,
  POINTS,
  REFLECTIONS,
  SAKURA,
} from '#tests/helpers/a-school.ts';
import { aVoice } from '#tests/helpers/a-voice.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

// The camera and its codecs are the browser's: browser tests take real photos.
vi.mock('#media/prepare-photo.ts', () => ({ preparePhoto: async () => aPicture(1) }));
beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
});

const AT = `/units/${HIKARI}/lessons/${LESSONS[2]}/record`;
const draw = async (step = '', records = aSchool()) => {
  const device = await aDevice({ records });
  const drawn = renderWithDevice(<RecordPage />, device, AT + step, '/units/:unit/lessons/:lesson/record');
  return { device, ...drawn };
};
const PROMPTED = aRecord('lesson', {
  id: LESSONS[2],
  unit: HIKARI,
  order: 'V',
  note: 'ゆっくりで いいですよ。',
  prompts: { reflection: 'はねの むきは どうでしたか？' },
});
const prompted = () => [...aSchool().filter((record) => record.id !== LESSONS[2]), PROMPTED];
const own = async (device: Device, type: 'goal' | 'work' | 'reflection') =>
  (await device.db.records(type).toArray()).filter((record) => record.lesson === LESSONS[2]);
const aFile = () => new File(['x'], 'sheet.jpg', { type: 'image/jpeg' });
const go = (step: string) => userEvent.click(screen.getByRole('button', { name: new RegExp(step) }));

test("last time's next goal is taken over with one tap, and is linked to where it came from", async () => {
  const { device } = await draw();
  await userEvent.click(await screen.findByRole('button', { name: 'これに する' }));
  expect(await screen.findByRole('button', { name: 'めあてを かえる' })).toBeVisible();
  expect(await own(device, 'goal')).toMatchObject([
    { words: '「儿」の まがりを ゆっくり、はねを 大きく', fromReflection: REFLECTIONS[1], owner: SAKURA },
  ]);
});

test('a goal in own words is kept as it is typed, a chosen point belongs to it', async () => {
  const { device } = await draw();
  await userEvent.type(await screen.findByRole('textbox', { name: 'じぶんの ことばで' }), 'ゆっくり');
  await userEvent.click(screen.getByRole('checkbox', { name: 'はねを 大きく' }));
  await expect
    .poll(() => own(device, 'goal'))
    .toMatchObject([{ words: 'ゆっくり\nはねを 大きく', points: [POINTS[2]], replaces: null }]);
});

test('a goal that was decided on is changed by a new one', async () => {
  const { device } = await draw();
  await userEvent.click(await screen.findByRole('button', { name: 'これに する' }));
  await userEvent.click(await screen.findByRole('button', { name: 'めあてを かえる' }));
  const field = screen.getByRole('textbox', { name: /あたらしい めあて/ });
  await userEvent.clear(field);
  await userEvent.type(field, 'はねだけ');
  await userEvent.click(screen.getByRole('button', { name: 'かえおわる' }));
  await expect.poll(async () => (await own(device, 'goal')).length).toBe(2);
  expect(await screen.findByText('かわった めあて（1）')).toBeVisible();
  expect(screen.getByText('はねだけ')).toBeVisible();
});

test('what the teacher asked to look at stands where the next try is made, until it is made', async () => {
  const work = { unit: HIKARI, lesson: LESSONS[2], stage: 'trial' } as const;
  const first = ownRecord('work', SAKURA, { ...work, id: anId('sent back'), madeAt: NOW - 2000 });
  const asked = aRecord('feedback', {
    id: anId('asked'),
    owner: SAKURA,
    root: first.id,
    kind: 'handBack',
    words: 'はらいを 見よう',
    madeAt: NOW - 1000,
  });
  const { unmount } = await draw('?step=work', [...aSchool(), first, asked]);
  expect(await screen.findByText('はらいを 見よう')).toBeVisible();
  unmount();
  await draw('?step=work', [
    ...aSchool(),
    first,
    asked,
    ownRecord('work', SAKURA, { ...work, id: anId('next'), madeAt: NOW }),
  ]);
  await screen.findByText('さくひん 2');
  expect(screen.queryByText('はらいを 見よう')).not.toBeInTheDocument();
});

test('two photos are two works; one that is thrown away comes back', async () => {
  const { device } = await draw('?step=work');
  for (const place of [1, 2]) {
    const input = (await screen.findByRole('region', { name: 'できたものを とって、のこそう。' })).querySelector(
      'input',
    );
    if (!input) throw new Error('there is a place for a file');
    fireEvent.change(input, { target: { files: [aFile()] } });
    await userEvent.click(await screen.findByRole('button', { name: 'これで いい' }));
    expect(await screen.findByText(`さくひん ${place}`)).toBeVisible();
  }
  expect((await own(device, 'work')).map((work) => 'stage' in work && work.stage)).toEqual(['trial', 'practice']);
  await userEvent.click(screen.getByRole('button', { name: 'さくひん 1を けす' }));
  await expect.poll(() => screen.queryByText('さくひん 2')).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'もとに もどす' }));
  expect(await screen.findByText('さくひん 2')).toBeVisible();
});

test('what each mark looks like for a point stands with it, where the teacher said so', async () => {
  const { device } = await draw('?step=reflection');
  await device.db.records('point').update(POINTS[2], { stages: { great: '上に はねた', notYet: '' } });
  const point = within(await screen.findByRole('group', { name: 'はねを 大きく' }));
  await expect
    .poll(() => point.getByRole('radio', { name: 'できた' }).getAttribute('aria-describedby'))
    .toEqual(expect.any(String));
  expect(point.getByRole('radio', { name: 'できた' })).toHaveAccessibleDescription('上に はねた');
  expect(point.getByRole('radio', { name: 'これから' })).not.toHaveAccessibleDescription();
});

test('a reflection needs no words: marks and a face are enough, and each can be taken back', async () => {
  const { device } = await draw('?step=reflection');
  const point = within(await screen.findByRole('group', { name: 'はねを 大きく' }));
  expect(screen.getByRole('heading', { name: 'ポイントは どうだった？' })).toBeVisible();
  await userEvent.click(point.getByRole('radio', { name: 'できた' }));
  await userEvent.click(screen.getByRole('radio', { name: 'まあまあ' }));
  await expect
    .poll(() => own(device, 'reflection'))
    .toMatchObject([{ marks: { [POINTS[2]]: 'great' }, face: 'nearly' }]);
  await expect.poll(() => point.getByRole<HTMLInputElement>('radio', { name: 'できた' }).checked).toBe(true);
  await userEvent.click(point.getByRole('radio', { name: 'できた' }));
  await expect.poll(() => own(device, 'reflection')).toMatchObject([{ marks: {}, face: 'nearly' }]);
});

test('a sentence to begin with goes in at the caret, and the reason is asked for once there are words', async () => {
  const { device } = await draw('?step=reflection');
  const words = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'ふりかえり' });
  expect(screen.queryByText('どうして そう 思った？')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'まえと くらべて、' }));
  expect(words).toHaveFocus();
  await userEvent.type(words, 'はねが とまった。');
  expect(words).toHaveValue('まえと くらべて、はねが とまった。');
  await userEvent.click(await screen.findByRole('button', { name: 'わけも 書く' }));
  expect(await screen.findByRole('textbox', { name: 'どうして そう 思った？' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'なぜなら、' }));
  await userEvent.keyboard('いきを とめたから。');
  await userEvent.tab();
  await expect
    .poll(() => own(device, 'reflection'))
    .toMatchObject([
      { words: 'まえと くらべて、はねが とまった。', reason: 'なぜなら、いきを とめたから。', finishedAt: null },
    ]);
});

test('the footprint lands, says what comes next, and says honestly where it is', async () => {
  const { device } = await draw('?step=reflection');
  await userEvent.type(await screen.findByRole('textbox', { name: /つぎのめあて/ }), 'とまってから はねる');
  await userEvent.click(screen.getByRole('button', { name: 'あしあとに のこす' }));
  const landed = await screen.findByRole('heading', { name: 'あしあとが つきました' });
  // The frame moves the reading position there a moment later.
  await waitFor(() => expect(landed).toHaveFocus());
  expect(screen.getByText('とまってから はねる')).toBeVisible();
  expect(await screen.findByText(/この 端末に ほぞんしました/)).toBeVisible();
  expect(await own(device, 'reflection')).toMatchObject([{ nextGoal: 'とまってから はねる', finishedAt: NOW }]);
});

test('leaving in the middle of a word loses nothing', async () => {
  const { device, unmount } = await draw('?step=reflection');
  await userEvent.type(await screen.findByRole('textbox', { name: 'ふりかえり' }), 'とちゅ');
  unmount();
  await expect.poll(() => own(device, 'reflection')).toMatchObject([{ words: 'とちゅ' }]);
});

test('the steps can be walked in any order, and stand in the address', async () => {
  await draw();
  await screen.findByRole('button', { name: 'これに する' });
  const scrolled = vi.spyOn(globalThis, 'scrollTo');
  await go('ふりかえり$');
  // However far down the button stood, the next step is seen from its top.
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
  expect(screen.getByTestId('address')).toHaveTextContent(`${AT}?step=reflection`);
  expect(await screen.findByRole('textbox', { name: 'ふりかえり' })).toBeVisible();
  await go('めあて$');
  expect(await screen.findByRole('button', { name: 'これに する' })).toBeVisible();
});

test("the teacher's question stands in place of ours", async () => {
  await draw('?step=reflection', prompted());
  expect(await screen.findByRole('textbox', { name: 'はねの むきは どうでしたか？' })).toBeVisible();
});

test('the question is read aloud at a press, and the words that are being written stay', async () => {
  const voice = aVoice();
  const device = await aDevice({ records: prompted() });
  await chooseSettings(device, { readAloud: true });
  const page = (
    <ReadingSettings>
      <RecordPage />
    </ReadingSettings>
  );
  renderWithDevice(page, device, `${AT}?step=reflection`, '/units/:unit/lessons/:lesson/record');
  const field = await screen.findByRole('textbox', { name: /^はねの むきは/ });
  await userEvent.type(field, 'できた');
  await userEvent.click(await screen.findByRole('button', { name: /^「はねの むきは/ }));
  expect(voice.said).toEqual(['はねの むきは どうでしたか？']);
  expect(document.querySelector('mark')).toHaveTextContent('はねの むきは どうでしたか？');
  expect(screen.getByRole('textbox', { name: /^はねの むきは/ })).toBe(field);
  expect(field).toHaveValue('できた');
});

test('a lesson that is not here leads back to today', async () => {
  await draw('', []);
  expect(await screen.findByRole('heading', { level: 1, name: 'この 回は ありません' })).toBeVisible();
});

test('where the words of two devices were both kept, it is said until somebody has gone over them', async () => {
  const at = { owner: SAKURA, author: SAKURA, unit: HIKARI, lesson: LESSONS[2], needsLook: true, madeAt: NOW };
  const words = 'はねが できた。\nはねが できたよ。';
  const both = [
    aRecord('reflection', { ...at, id: anId('two-reflection'), words }),
    aRecord('goal', { ...at, id: anId('two-goal'), words }),
    aRecord('work', { ...at, id: anId('two-work'), words }),
  ];
  const { device } = await draw('?step=work', [...aSchool(), ...both]);
  await userEvent.click(await screen.findByText('なまえ・ひとこと・AI'));
  await screen.findByText(/べつの/);
  await go('めあて');
  expect(await screen.findByText(/べつの/)).toBeVisible();
  await go('ふりかえり');
  expect(await screen.findByText(/べつの/)).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'ふりかえり' }), 'うん。');
  await userEvent.tab();
  await vi.waitFor(() => expect(screen.queryByText(/べつの/)).toBeNull());
  expect(await own(device, 'reflection')).toMatchObject([{ needsLook: false }]);
});
