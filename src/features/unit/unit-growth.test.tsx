import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UnitPage } from '#features/unit/unit-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HIKARI, LESSONS, NOW, ownRecord, SAKURA, WORKS } from '#tests/helpers/a-school.ts';

const open = async (records = aSchool()) =>
  renderWithDevice(<UnitPage />, await aDevice({ records }), `/units/${HIKARI}`, '/units/:unit');
const lastWork = (stage: 'practice' | 'final') =>
  ownRecord('work', SAKURA, { id: anId('last'), unit: HIKARI, lesson: LESSONS[2], stage, madeAt: NOW });

test('with まとめ書き the first try and the last work stand side by side', async () => {
  await open([...aSchool(), lastWork('final')]);
  const pair = within(await screen.findByRole('region', { name: 'はじめと いま' }));
  expect(pair.getByRole('link', { name: 'はじめ（1回目）' })).toHaveAttribute('href', `/works/${WORKS[0]}`);
  expect(pair.getByRole('link', { name: 'いま（3回目）' })).toHaveAttribute('href', `/works/${anId('last')}`);
  expect(pair.getByRole('link', { name: 'ふたつを くらべる' })).toHaveAttribute(
    'href',
    `/compare?unit=${HIKARI}&a=work:${WORKS[0]}&b=work:${anId('last')}`,
  );
});

test('who never said which one is まとめ sees it at the end of the unit, before the long path', async () => {
  const walked = LESSONS.slice(1).map((lesson) =>
    ownRecord('reflection', SAKURA, { id: anId(`walked ${lesson}`), unit: HIKARI, lesson, finishedAt: NOW }),
  );
  await open([...aSchool(), lastWork('practice'), ...walked]);
  const growth = await screen.findByRole('region', { name: 'はじめと いま' });
  const path = await screen.findByRole('heading', { name: /^3回目/ });
  expect(growth.compareDocumentPosition(path)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('before that nothing is looked back on', async () => {
  await open([...aSchool(), lastWork('practice')]);
  await screen.findByRole('heading', { name: /^3回目/ });
  expect(screen.queryByRole('region', { name: 'はじめと いま' })).not.toBeInTheDocument();
});
