import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { LeadStrip } from '#app/lead-strip.tsx';
import { leadId } from '#domain/records/lead.ts';
import { LeadButton, type LeadButtonProps } from '#pieces/lead-button.tsx';
import { noteContact } from '#store/contact.ts';
import type { Kept } from '#store/database.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { aRecord, aSchool, CLASS, HIKARI, LESSONS, MODEL, NOW, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const unit = aRecord('unit', { id: HIKARI, classGroup: CLASS, title: '「光」' }) as unknown as Kept<'unit'>;
const model = aRecord('model', { id: MODEL, unit: HIKARI, title: '手本「光」' }) as unknown as Kept<'model'>;
const lesson = { id: LESSONS[1], number: 2 };

async function atDesk(of: Omit<LeadButtonProps, 'unit'> = { lesson }, online = true, route = '/teaching') {
  const device = await aDevice({ person: TEACHER });
  await noteContact(device.db, { online, lastContactAt: NOW, trouble: null });
  renderWithDevice(
    <>
      <LeadButton unit={unit} {...of} />
      <LeadStrip />
    </>,
    device,
    route,
  );
  const open = async () => (await device.db.records('lead').get(leadId(CLASS)))?.open;
  return { device, open };
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
async function opens(name: RegExp): Promise<void> {
  await press(name);
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'ひらく' }));
}

test('asks for the class and the step, opens, says what is open since when, and lets go; which can be taken back', async () => {
  const { open } = await atDesk();
  await press('「光」 2回目をみんなの画面にひらく');
  const dialog = within(await screen.findByRole('dialog', { name: 'みんなの画面にひらく' }));
  expect(await dialog.findByText('3年2組の子どもの画面に、いま、「光」 2回目をひらきます。')).toBeVisible();
  await userEvent.click(dialog.getByRole('radio', { name: '作品' }));
  await userEvent.click(dialog.getByRole('button', { name: 'ひらく' }));
  expect(await screen.findByText('みんなの画面にひらいています')).toBeVisible();
  expect(screen.getByText(/3年2組・10:00から/)).toBeVisible();
  expect(await open()).toMatchObject({ unit: HIKARI, lesson: LESSONS[1], step: 'work', model: null });
  const focus = vi.spyOn(HTMLElement.prototype, 'focus');
  await press('手をはなす');
  await waitFor(() => expect(screen.queryByText('みんなの画面にひらいています')).toBeNull());
  expect(await open()).toMatchObject({ letGoAt: NOW });
  expect(await screen.findByText('手をはなしました')).toBeVisible();
  expect(screen.getByRole('button', { name: 'もう一度ひらく' })).toHaveFocus();
  // The page stays where it is.
  expect(focus).toHaveBeenLastCalledWith({ preventScroll: true });
  focus.mockRestore();
  await press('もう一度ひらく');
  expect(await screen.findByText('みんなの画面にひらいています')).toBeVisible();
  await press('手をはなす');
  await press('閉じる');
  await waitFor(() => expect(screen.queryByText('手をはなしました')).toBeNull());
});

test('a model is opened with its lesson; what was open is named before it is replaced', async () => {
  const { open } = await atDesk({ model: { ...model, lesson: LESSONS[0] } });
  await opens(/^手本「光」/);
  await screen.findByText('みんなの画面にひらいています');
  expect(await open()).toMatchObject({ lesson: LESSONS[0], step: null, model: MODEL });
  await press(/^手本「光」/);
  expect(await screen.findByText('いまひらいている手本「光」から切りかわります。')).toBeVisible();
});

test('without a network it says that the others see it only later, and until when', async () => {
  await atDesk({ lesson }, false);
  await press(/^「光」 2回目/);
  expect(await screen.findByText(/ネットが戻ってからです。/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'ひらく' }));
  expect(await screen.findByText(/^まだこの端末だけです。.*（10:50まで）/)).toBeVisible();
});

test('a model for some says how many see it', async () => {
  await atDesk({ model: { ...model, for: [SAKURA] } });
  await press(/^手本「光」/);
  expect(await screen.findByText(/^3年2組の1人の画面にだけ/)).toBeVisible();
});

test.each(['/projector/x', '/print/x'])(
  'nothing of it stands on what the class sees or what is printed (%s)',
  async (route) => {
    const { open } = await atDesk({ lesson }, true, route);
    await opens(/^「光」 2回目/);
    await waitFor(async () => expect(await open()).toBeDefined());
    expect(screen.queryByText('みんなの画面にひらいています')).toBeNull();
  },
);

test('it ends by itself, and a draft cannot be opened', async () => {
  const records = [
    ...aSchool(),
    aRecord('lead', {
      id: leadId(CLASS),
      classGroup: CLASS,
      open: { unit: HIKARI, lesson: null, step: null, model: null, at: NOW - 51 * 60_000, letGoAt: null },
    }),
  ];
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(
    <>
      <LeadStrip />
      <LeadButton unit={{ ...unit, state: 'draft' }} />
      <p>here</p>
    </>,
    device,
  );
  await screen.findByText('here');
  expect(screen.queryByRole('button')).toBeNull();
});
