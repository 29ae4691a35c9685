import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { decodeQR } from 'qr/decode.js';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readSheetCode } from '#domain/sheet-code.ts';
import { PrintPage } from '#features/print/print-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HARUTO, HIKARI, LESSONS, ownRecord, SAKURA, SCHOOL, TEACHER } from '#tests/helpers/a-school.ts';

async function open(records = aSchool()) {
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(<PrintPage />, device, `/print/${HIKARI}`, '/print/:unit');
  await screen.findByRole('radio', { name: 'ワークシート' });
}
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));

/** What a camera would read in a square: its path is painted into pixels. */
function readSquare(square: Element): string {
  const side = Number(square.getAttribute('viewBox')?.split(' ')[2]);
  const size = side * 4;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x = '', y = ''] of (square.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1/g))
    for (let at = 0; at < 16; at += 1) {
      const pixel = ((Number(y) * 4 + (at >> 2)) * size + Number(x) * 4 + (at & 3)) * 4;
      data.fill(0, pixel, pixel + 3);
    }
  return decodeQR({ width: size, height: size, data }, { format: 'RGBA' });
}

test('a worksheet of today’s lesson for each child, whose square says whose it is and of which lesson, and no name', async () => {
  await open();
  const sheets = await screen.findAllByRole('article');
  expect(sheets.map((sheet) => sheet.getAttribute('aria-label'))).toEqual(['佐藤 さくら', '鈴木 陽翔']);
  for (const [at, pupil] of [SAKURA, HARUTO].entries()) {
    const square = within(sheets[at] as HTMLElement).getByRole('img', { name: 'この 紙の しるし' });
    const text = readSquare(square);
    expect(readSheetCode(text)).toEqual({ school: SCHOOL, unit: HIKARI, lesson: LESSONS[2], pupil });
    expect(text).toMatch(/^[0-9A-Z:]+$/);
  }
});

test('of another lesson, and of one child alone', async () => {
  await open();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '回' }), '2回目');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '子ども' }), '鈴木 陽翔');
  const [sheet, ...others] = screen.getAllByRole('article');
  expect(others).toEqual([]);
  const text = readSquare(within(sheet as HTMLElement).getByRole('img'));
  expect(readSheetCode(text)).toMatchObject({ lesson: LESSONS[1], pupil: HARUTO });
});

test('the class’s goals and reflections of a lesson; who wrote nothing has a line too', async () => {
  await open();
  await choose('めあてとふりかえりの一覧');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '回' }), '2回目');
  const table = within(await screen.findByRole('table'));
  expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
    '番号名前めあてふりかえりつぎのめあて',
    '12佐藤 さくらよこの あいだを そろえるまえと くらべて、よこの あいだが そろった。「儿」の まがりを ゆっくり、はねを 大きく',
    '14鈴木 陽翔',
  ]);
});

describe('as CSV', () => {
  const files: Blob[] = [];
  const names: string[] = [];
  beforeEach(() => {
    files.length = 0;
    names.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:x';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    return () => vi.restoreAllMocks();
  });

  test('what each child did, on paper and as CSV that Excel opens and works nothing out of', async () => {
    const bad = ownRecord('goal', HARUTO, {
      id: anId('g'),
      unit: HIKARI,
      lesson: LESSONS[0],
      words: '=HYPERLINK("x")',
    });
    await open([...aSchool(), bad]);
    await choose('所見の資料');
    const papers = await screen.findAllByRole('article');
    expect(papers.map((paper) => paper.getAttribute('aria-label'))).toEqual(['佐藤 さくら', '鈴木 陽翔']);
    expect(papers[0]).toHaveTextContent('「横画の間」が そろってきたね。');
    await userEvent.click(screen.getByRole('button', { name: 'CSVで保存' }));
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files[0]?.arrayBuffer());
    const [head, first, , last] = csv.split('\r\n');
    expect(head).toBe(
      '\uFEFF"番号","名前","教科","単元","回","日付","めあて","作品数","作品の題","ふりかえり","つぎのめあて","先生のことば"',
    );
    expect(first).toContain('"12","佐藤 さくら","書写","「光」","1回目","2026-11-06","大きく 書く","1"');
    expect(last).toContain('"14","鈴木 陽翔","書写","「光」","1回目","2026-11-06","\'=HYPERLINK(""x"")"');
    expect(names).toEqual(['所見の資料_全員.csv']);
  });
});

test('there is nothing to print of a unit that is not here', async () => {
  renderWithDevice(<PrintPage />, await aDevice({ person: TEACHER }), '/print/nowhere', '/print/:unit');
  expect(await screen.findByText('この単元は見つかりません')).toBeVisible();
});
