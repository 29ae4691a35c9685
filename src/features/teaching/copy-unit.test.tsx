import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import type { UnitParts } from '#domain/unit-parts.ts';
import { TeachingPage } from '#features/teaching/teaching-page.tsx';
import { TeachingUnitPage } from '#features/teaching/teaching-unit-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, CLASS, HIKARI, TEACHER } from '#tests/helpers/a-school.ts';
import { ToastProvider } from '#ui/toast.tsx';

const LAST_YEAR = anId('last year’s unit');
const LISTED = { id: LAST_YEAR, title: '去年の木', subject: 'shosha', className: '3年1組', schoolYear: 2025 };
const PARTS: UnitParts = {
  title: '去年の木',
  subject: 'shosha',
  flow: '',
  grades: [3],
  courseOfStudyCodes: [],
  pictures: [],
  points: [{ words: 'はらい', stages: {} }],
  lessons: [{ title: '試し書き', note: '', points: [0], prompts: {} }],
  models: [],
};

/** What the school answers by its address; null = it is not reached. */
const school = { answers: null as Record<string, unknown> | null };
function answer(address: string): Response {
  const said = school.answers?.[address];
  if (school.answers === null) throw new TypeError('no network');
  return said ? Response.json(said) : Response.json({ refused: 'not-found' }, { status: 404 });
}

async function openCopying() {
  vi.stubGlobal('fetch', async (address: string | URL | Request) =>
    answer(new URL(address instanceof Request ? address.url : address, location.href).pathname),
  );
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(
    <ToastProvider closeLabel="閉じる">
      <Routes>
        <Route path="/teaching" element={<TeachingPage />} />
        <Route path="/teaching/:unit" element={<TeachingUnitPage />} />
      </Routes>
    </ToastProvider>,
    device,
    '/teaching',
  );
  await userEvent.click(await screen.findByRole('button', { name: '単元を写す' }));
  return device;
}
afterEach(() => {
  school.answers = null;
  vi.unstubAllGlobals();
});
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

test('a unit of one’s class is copied without the school, which is said to be away', async () => {
  const device = await openCopying();
  expect(await screen.findByText(/学校につながるときに写せます/)).toBeVisible();
  await press('3年2組（2026年度）の「「光」」を写す');
  const title = await screen.findByRole('textbox', { name: '単元名' });
  await userEvent.clear(title);
  await userEvent.type(title, '友');
  await press('下書きを作る');
  expect(await screen.findByRole('heading', { level: 1, name: /友/ })).toBeVisible();
  expect(await screen.findAllByRole('button', { name: /回目を捨てる/ })).toHaveLength(3);
  const made = (await device.db.records('unit').toArray()).find((unit) => unit.title === '友');
  expect(made).toMatchObject({ state: 'draft', classGroup: CLASS });
  expect(made?.id).not.toBe(HIKARI);
});

test('one of last year’s class comes from the school, found by a word of its title', async () => {
  school.answers = { '/api/copies': { units: [LISTED] }, [`/api/copies/${LAST_YEAR}`]: { parts: PARTS } };
  const device = await openCopying();
  await screen.findByRole('button', { name: '3年1組（2025年度）の「去年の木」を写す' });
  await userEvent.type(screen.getByRole('searchbox', { name: '単元をさがす' }), '去年');
  await waitFor(() => expect(screen.queryByRole('button', { name: /光.*を写す/ })).toBeNull());
  await press('3年1組（2025年度）の「去年の木」を写す');
  expect(await screen.findByRole('textbox', { name: '単元名' })).toHaveValue('去年の木');
  await press('下書きを作る');
  expect(await screen.findByRole('heading', { level: 1, name: /去年の木/ })).toBeVisible();
  expect(await screen.findByDisplayValue('試し書き')).toBeVisible();
  expect((await device.db.records('point').toArray()).map(({ words }) => words)).toContain('はらい');
});

test('one that is there no more says so; when the school is back it can be asked again', async () => {
  await openCopying();
  const again = await screen.findByRole('button', { name: 'もう一度たずねる' });
  school.answers = { '/api/copies': { units: [LISTED] } };
  await userEvent.click(again);
  await press('3年1組（2025年度）の「去年の木」を写す');
  expect(await screen.findByText('この単元はもうありません。')).toBeVisible();
  expect(screen.getByRole('button', { name: '3年1組（2025年度）の「去年の木」を写す' })).toBeEnabled();
});
