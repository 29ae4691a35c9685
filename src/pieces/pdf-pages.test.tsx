import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { openPdf } from '#media/pdf.ts';
import { PdfPages } from '#pieces/pdf-pages.tsx';
import { keepBlob } from '#store/media-blobs.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';

// The reader of PDFs is the browser's: tests/browser/kinds.spec.ts reads real ones.
vi.mock('#media/pdf.ts', () => ({ openPdf: vi.fn() }));
beforeEach(() => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:page', revokeObjectURL: () => undefined }));
});

const HASH = 'a'.repeat(64);
async function open(broken: number, pages: number) {
  const page = async (number: number) => {
    if (number === broken) throw new Error('this page is broken');
    return new Blob(['x']);
  };
  vi.mocked(openPdf).mockResolvedValue({ pages, page, close: () => undefined });
  const device = await aDevice();
  await keepBlob(device.db, { hash: HASH, mime: 'application/pdf', data: new ArrayBuffer(4) }, 1);
  renderWithDevice(
    <PdfPages hash={HASH} title="プリント">
      <p>さいしょの ページの 絵</p>
    </PdfPages>,
    device,
  );
}
const turn = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a page that cannot be drawn is said so, and is not taken for the one before', async () => {
  await open(2, 3);
  expect(await screen.findByRole('img', { name: 'プリント 1ページめ' })).toBeVisible();
  await turn('つぎの ページ');
  expect(await screen.findByText(/この ページは ひらけません/)).toBeVisible();
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByText('2 / 3ページ')).toBeVisible();
  await turn('つぎの ページ');
  expect(await screen.findByRole('img', { name: 'プリント 3ページめ' })).toBeVisible();
});

test('a PDF of one page that cannot be drawn is shown by its picture', async () => {
  await open(1, 1);
  expect(await screen.findByText('さいしょの ページの 絵')).toBeVisible();
});
