// Two classes that nobody had in mind: one whose roster is not there yet, and one of sixty.
import { screen, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClassDevice } from '#domain/devices.ts';
import { ClassBoardPage } from '#features/class-board/class-board-page.tsx';
import { ArrivalsPage } from '#features/device/arrivals-page.tsx';
import { InsightPage } from '#features/insight/insight-page.tsx';
import { PrintPage } from '#features/print/print-page.tsx';
import { RosterPage } from '#features/roster/roster-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { drawsNothing } from '#tests/helpers/a-full-board.tsx';
import { anId, aRecord, aSchool, CLASS, HIKARI, LESSONS, NOW, ownRecord, TEACHER } from '#tests/helpers/a-school.ts';

const child = (at: number) => anId(`child ${at}`);
const nameOf = (at: number) => `子ども ${String(at + 1).padStart(2, '0')}`;

/** The class with as many children, each with a work in the last lesson, and no other child. */
function aClassOf(count: number) {
  const without = aSchool().filter(
    ({ type, owner, ...record }) =>
      owner === null && type !== 'feedback' && !(type === 'enrollment' && record['role'] === 'pupil'),
  );
  const children = Array.from({ length: count }, (_, at) => [
    aRecord('person', { id: child(at), displayName: nameOf(at), kana: nameOf(at), grade: 3 }),
    aRecord('enrollment', { id: anId(`enrolled ${at}`), person: child(at), classGroup: CLASS, number: at + 1 }),
    ownRecord('work', child(at), { id: anId(`work ${at}`), unit: HIKARI, lesson: LESSONS[2], madeAt: NOW }),
  ]);
  return [...without, ...children.flat()];
}
async function open(Page: ComponentType, count: number, route: string, path?: string) {
  const device = await aDevice({ person: TEACHER, records: aClassOf(count) });
  renderWithDevice(<Page />, device, route, path);
}

const tablets = (count: number): ClassDevice[] =>
  Array.from({ length: count }, (_, at) => ({
    id: anId(`tablet ${at}`),
    person: child(at),
    kind: 'iPad',
    browser: 'Safari',
    app: '0.1.0',
    madeAt: NOW - 9e8,
    lastContactAt: NOW - 9e7,
    pending: 1,
    oldestAt: NOW - 9e7,
    wipedAt: null,
  }));
let devices: readonly ClassDevice[] = [];
beforeAll(drawsNothing);
beforeEach(() => {
  vi.stubGlobal('fetch', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return new Response(JSON.stringify({ devices }), { headers });
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a class whose children are not there yet', () => {
  test('has a board that says so', async () => {
    await open(ClassBoardPage, 0, `/board/${HIKARI}`, '/board/:unit?');
    expect(await screen.findByText('名簿にまだ子どもがいません')).toBeVisible();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  test('has a roster that says so', async () => {
    await open(RosterPage, 0, '/roster');
    expect(await screen.findByText('まだ子どもがいません')).toBeVisible();
  });

  test('has ようす without anybody to care for', async () => {
    await open(InsightPage, 0, '/insight');
    expect(await screen.findByText('まだ子どもがいません')).toBeVisible();
    expect(screen.queryByRole('region')).toBeNull();
  });

  test('has no sheet to print', async () => {
    await open(PrintPage, 0, `/print/${HIKARI}`, '/print/:unit');
    expect(await screen.findByRole('radio', { name: 'ワークシート' })).toBeVisible();
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('has no device that could still hold something', async () => {
    devices = [];
    await open(ArrivalsPage, 0, '/arrivals');
    expect(await screen.findByText('まだどの端末も学校とつながっていません')).toBeVisible();
  });
});

describe('a class of sixty', () => {
  test('has a row for each on the board', async () => {
    await open(ClassBoardPage, 60, `/board/${HIKARI}`, '/board/:unit?');
    const grid = await screen.findByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '61');
    const names = within(grid).getAllByRole('rowheader');
    expect(names.map(({ textContent }) => textContent)).toEqual(
      Array.from({ length: 60 }, (_, at) => `${at + 1}${nameOf(at)}`),
    );
    expect(await screen.findByRole('button', { name: 'すべて 60' })).toBeVisible();
  });

  test('names each of them in ようす', async () => {
    await open(InsightPage, 60, '/insight');
    const silent = within(await screen.findByRole('region', { name: '2週間ことばを返していない子ども' }));
    expect(silent.getAllByRole('listitem')).toHaveLength(60);
  });

  test('has a sheet for each, and none twice', async () => {
    await open(PrintPage, 60, `/print/${HIKARI}`, '/print/:unit');
    const sheets = await screen.findAllByRole('article');
    expect(new Set(sheets.map((sheet) => sheet.getAttribute('aria-label'))).size).toBe(60);
    expect(sheets).toHaveLength(60);
  });

  test('is asked for the device of each before it is put away', async () => {
    devices = tablets(60);
    await open(ArrivalsPage, 60, '/arrivals');
    const table = within(await screen.findByRole('region', { name: '60人・60台に残っています' }));
    expect(table.getAllByRole('row')).toHaveLength(61);
  });
});
