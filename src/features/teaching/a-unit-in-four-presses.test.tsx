// Four minutes between two lessons: from the list of units a template is an open unit after four presses and no letter. Counted,
// so that nobody puts a fifth one in the way without seeing it.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { TeachingPage } from '#features/teaching/teaching-page.tsx';
import { TeachingUnitPage } from '#features/teaching/teaching-unit-page.tsx';
import { TemplatesPage } from '#features/teaching/templates-page.tsx';
import { keepTemplate } from '#store/templates.ts';
import { unitPlanOf } from '#store/units.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, POINTS, TEACHER } from '#tests/helpers/a-school.ts';
import { ToastProvider } from '#ui/toast.tsx';

const MOST_PRESSES = 4;

test('from the list of units a template is an open unit, with lessons and points, after four presses', async () => {
  const device = await aDevice({ person: TEACHER });
  await keepTemplate(device, HIKARI);
  const { container } = renderWithDevice(
    <ToastProvider closeLabel="閉じる">
      <Routes>
        <Route path="/teaching" element={<TeachingPage />} />
        <Route path="/teaching/templates" element={<TemplatesPage />} />
        <Route path="/teaching/:unit" element={<TeachingUnitPage />} />
      </Routes>
    </ToastProvider>,
    device,
    '/teaching',
  );
  let acts = 0;
  const count = () => {
    acts += 1;
  };
  const { ownerDocument } = container;
  ownerDocument.addEventListener('pointerdown', count);
  ownerDocument.addEventListener('keydown', count);

  await userEvent.click(await screen.findByRole('link', { name: 'ひながた' }));
  await userEvent.click(await screen.findByRole('button', { name: /から単元を作る$/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '下書きを作る' }));
  await userEvent.click(await screen.findByRole('radio', { name: /子どもに開く/ }));
  await screen.findByRole('link', { name: 'クラスボードで見る' });

  expect(acts).toBe(MOST_PRESSES);
  const id = screen.getByTestId('address').textContent.split('/').at(-1) ?? '';
  const plan = await unitPlanOf(device, id);
  expect(id).not.toBe(HIKARI);
  expect(plan?.unit).toMatchObject({ state: 'open', title: '「光」' });
  expect([plan?.lessons.length, plan?.points.length]).toEqual([LESSONS.length, POINTS.length]);
  ownerDocument.removeEventListener('pointerdown', count);
  ownerDocument.removeEventListener('keydown', count);
});
