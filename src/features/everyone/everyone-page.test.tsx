import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { LooseRecord } from '#domain/record.ts';
import { ClassmatePathPage } from '#features/everyone/classmate-path-page.tsx';
import { EveryonePage } from '#features/everyone/everyone-page.tsx';
import { renderWithDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  DAY,
  HARUTO,
  HIKARI,
  LESSONS,
  NOW,
  ownRecord,
  SAKURA,
  WORKS,
} from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

/** The small school, where Sakura opened her last work to the class. */
function sharing(unit: Readonly<Record<string, unknown>> = {}): LooseRecord[] {
  const changes: Record<string, object> = { [HIKARI]: unit, [WORKS[2]]: { audience: 'class' } };
  return aSchool().map((record) => Object.assign(record, changes[record.id]));
}
const everyone = async (records: LooseRecord[]) =>
  renderWithDevice(<EveryonePage />, await aPicturedDevice(records, { person: HARUTO }), '/everyone', '/everyone');
const path = async (records: LooseRecord[], pupil = SAKURA) =>
  renderWithDevice(
    <ClassmatePathPage />,
    await aPicturedDevice(records, { person: HARUTO }),
    `/everyone/${pupil}/units/${HIKARI}`,
    '/everyone/:pupil/units/:unit',
  );

test('works that classmates opened, each leading to itself and to its owner’s path', async () => {
  await everyone(sharing());
  expect(await screen.findByRole('link', { name: '佐藤 さくらさん 2回目' })).toHaveAttribute(
    'href',
    `/works/${WORKS[2]}`,
  );
  expect(screen.getByRole('link', { name: '佐藤 さくらさんの あしあと' })).toHaveAttribute(
    'href',
    `/everyone/${SAKURA}/units/${HIKARI}`,
  );
});

test('a child finds its own work there, as its own, with the way to its own page; how to share is not told again', async () => {
  const own = ownRecord('work', HARUTO, { id: anId('mine'), unit: HIKARI, lesson: LESSONS[1], audience: 'class' });
  const alone = [...aSchool(), own];
  await everyone(alone);
  expect(await screen.findByRole('link', { name: 'わたしの さくひん 2回目' })).toHaveAttribute(
    'href',
    `/works/${own.id}`,
  );
  expect(screen.getByRole('link', { name: 'わたしの あしあと' })).toHaveAttribute('href', `/units/${HIKARI}`);
  expect(screen.queryByText(/まだ .*さくひんは ありません/)).toBeNull();
  expect(screen.queryByText(/見てもらえます/)).toBeNull();
});

test('of a unit with many works a child’s own is among the first, however old', async () => {
  const many = Array.from({ length: 13 }, (_, at) =>
    ownRecord('work', YUI, {
      id: anId(`yuis ${at}`),
      unit: HIKARI,
      lesson: LESSONS[1],
      audience: 'class',
      madeAt: NOW,
    }),
  );
  const own = { id: anId('mine'), unit: HIKARI, lesson: LESSONS[0], audience: 'class', madeAt: NOW - DAY } as const;
  await everyone([...aSchool(), ...yuisWork().slice(0, 2), ...many, ownRecord('work', HARUTO, own)]);
  expect(await screen.findByRole('link', { name: 'わたしの さくひん 1回目' })).toBeVisible();
  expect(screen.getAllByRole('link', { name: /^高橋 結衣さん 2回目/ })).toHaveLength(11);
});

test('nothing is counted and nobody is ranked', async () => {
  await everyone(sharing());
  const section = await screen.findByRole('region', { name: /光/ });
  expect(section.textContent).not.toMatch(/いいね|位|\d+\s*(人|点|まい|件)/);
});

test('one unit can be chosen', async () => {
  const user = userEvent.setup();
  await everyone(sharing());
  await user.selectOptions(await screen.findByRole('combobox', { name: 'たんげん' }), 'くるくるランド');
  expect(await screen.findByText('まだ クラスに 見せている さくひんは ありません。')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /2回目/ })).not.toBeInTheDocument();
});

const group = (...members: string[]) => aRecord('group', { id: anId('g'), classGroup: CLASS, name: '1はん', members });
const YUI = anId('yui');
/** A third child, with a work that the class may see. */
const yuisWork = () => [
  aRecord('person', { id: YUI, displayName: '高橋 結衣', kana: 'たかはし ゆい' }),
  aRecord('enrollment', { id: anId('e yui'), person: YUI, classGroup: CLASS, number: 20 }),
  ownRecord('work', YUI, { id: anId('yuis'), unit: HIKARI, lesson: LESSONS[1], audience: 'class' }),
];

test('a child sees the works of its own はん alone, and all again with a second press', async () => {
  const user = userEvent.setup();
  await everyone([...sharing(), ...yuisWork(), group(HARUTO, YUI)]);
  expect(await screen.findByRole('link', { name: /^佐藤 さくらさん 2回目/ })).toBeVisible();
  const mine = await screen.findByRole('button', { name: 'わたしの はん' });
  await user.click(mine);
  expect(mine).toHaveAttribute('aria-pressed', 'true');
  expect(await screen.findByRole('link', { name: /^高橋 結衣さん 2回目/ })).toBeVisible();
  expect(screen.queryByRole('link', { name: /^佐藤/ })).toBeNull();
  await user.click(mine);
  expect(await screen.findByRole('link', { name: /^佐藤 さくらさん 2回目/ })).toBeVisible();
});

test('of a unit with many works, all of the own はん are one press away', async () => {
  const many = Array.from({ length: 13 }, (_, at) =>
    ownRecord('work', YUI, { id: anId(`yuis ${at}`), unit: HIKARI, lesson: LESSONS[1], audience: 'class' }),
  );
  await everyone([...sharing(), ...yuisWork().slice(0, 2), ...many, group(HARUTO, YUI)]);
  await userEvent.click(await screen.findByRole('button', { name: 'わたしの はん' }));
  await userEvent.click(await screen.findByRole('link', { name: /ぜんぶ/ }));
  expect(await screen.findAllByRole('link', { name: /^高橋 結衣さん 2回目/ })).toHaveLength(13);
  expect(screen.queryByRole('link', { name: /^佐藤/ })).toBeNull();
});

test('nobody of the own はん has shown anything yet: that is said', async () => {
  await everyone([...sharing(), ...yuisWork().slice(0, 2), group(HARUTO, YUI)]);
  await userEvent.click(await screen.findByRole('button', { name: 'わたしの はん' }));
  expect(await screen.findByText('おなじ はんの さくひんは まだ ありません。')).toBeVisible();
});

test('when nobody has opened anything yet, that is said, and how to open one’s own', async () => {
  await everyone(aSchool());
  expect(await screen.findByRole('heading', { name: 'まだ みんなの さくひんは ありません' })).toBeInTheDocument();
});

test('behind the door of the first try stands a kind word and the way to try', async () => {
  await everyone(sharing({ othersOpen: 'afterFirstTry' }));
  expect(await screen.findByText(/いちど やってみると/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'たんげんを 開く' })).toHaveAttribute('href', `/units/${HIKARI}`);
  expect(screen.queryByRole('link', { name: /佐藤/ })).not.toBeInTheDocument();
});

test('closed by the teacher', async () => {
  await everyone(sharing({ othersOpen: 'closed' }));
  expect(await screen.findByText(/先生が ひらくと/)).toBeInTheDocument();
});

test('a classmate’s path: the opened lesson with its goal, work and reflection', async () => {
  await path(sharing());
  expect(await screen.findByRole('heading', { level: 1, name: '佐藤 さくらさんの あしあと' })).toBeInTheDocument();
  expect(screen.getByText('よこの あいだを そろえる')).toBeInTheDocument();
  expect(screen.getByText('まえと くらべて、よこの あいだが そろった。')).toBeInTheDocument();
  expect(screen.queryByText(/はじめて 書いた/)).not.toBeInTheDocument();
  expect(screen.queryByText(/そろってきたね/)).not.toBeInTheDocument();
});

test('a path of which nothing is open says so', async () => {
  await path(aSchool());
  expect(await screen.findByRole('heading', { name: 'いま 見られる あしあとは ありません' })).toBeInTheDocument();
});

test('a path of nobody is not there', async () => {
  await path(sharing(), WORKS[0]);
  expect(await screen.findByRole('heading', { name: 'この あしあとは ありません' })).toBeInTheDocument();
});
