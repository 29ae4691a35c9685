import { expect, it } from 'vitest';
import { csvFile } from '#domain/csv.ts';

it('is what Excel opens in Japan: marked as UTF-8, its lines ended as Windows does', () => {
  expect(
    csvFile([
      ['名前', 'めあて'],
      ['佐藤 さくら', 'はね'],
    ]),
  ).toBe('\uFEFF"名前","めあて"\r\n"佐藤 さくら","はね"\r\n');
  expect([...new TextEncoder().encode(csvFile([]))]).toEqual([0xef, 0xbb, 0xbf]);
});

it('keeps quotes, commas and lines inside their cell', () => {
  expect(csvFile([['「"は"ね」, とめ', 'いち\r\nに\rさん']])).toBe('\uFEFF"「""は""ね」, とめ","いち\nに\nさん"\r\n');
});

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝HYPERLINK("x")',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '\t=1',
  '\u3000=1',
  '\n=1',
  '\r=1',
])('works out nothing that a child wrote: %j', (words) => {
  const cell = csvFile([[words]])
    .slice(1)
    .trimEnd();
  expect(cell).toMatch(/^"'/);
});

it('leaves all else as it was written', () => {
  expect(csvFile([['1-2', 'a=b', "'x", 'はね=とめ']])).toBe('\uFEFF"1-2","a=b","\'x","はね=とめ"\r\n');
});
