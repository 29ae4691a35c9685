import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { type JoinCard, joinCardsPage } from '#server/admin/join-cards.ts';

const link = (at: number) => `https://ashiato.example.jp/join#${String(at).padStart(32, 'a')}`;
const aChild = (at: number, more: Partial<JoinCard> = {}): JoinCard => ({
  name: `佐藤 さくら${at}`,
  kana: `さとう さくら${at}`,
  grade: 3,
  classGroup: '3年2組',
  number: at,
  link: link(at),
  ...more,
});
const pageOf = (...cards: JoinCard[]) => joinCardsPage('みどり小学校', cards, '2027-11-21');
const cardsIn = (page: string) => page.match(/<li><svg.*?<\/li>/gs) ?? [];

/** What a camera would read: the runs of the square's path are painted into pixels. */
function readSquare(card: string): string {
  const side = Number(/viewBox="0 0 (\d+)/.exec(card)?.[1]);
  const size = side * 4;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, wide] of card.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row += 1) {
      const from = (row * size + Number(x) * 4) * 4;
      for (let at = from; at < from + Number(wide) * 16; at += 1) if (at % 4 < 3) data[at] = 0;
    }
  }
  return decodeQR({ width: size, height: size, data }, { format: 'RGBA' });
}

it('a card for each child in the order of the class, ten a sheet, each with a square that is the child’s own link', () => {
  const page = pageOf(...Array.from({ length: 35 }, (_, at) => aChild(35 - at)));
  const cards = cardsIn(page);
  expect(cards.map(readSquare)).toEqual(Array.from({ length: 35 }, (_, at) => link(at + 1)));
  expect(cards[0]).toContain('3年2組 1番');
  expect(page.match(/<section/g)).toHaveLength(4);
  expect(page).toContain('<span>4／4</span>');
  expect(cards.every((card) => card.includes('2027年11月21日まで') && card.includes('みどり小学校'))).toBe(true);
});

it('speaks to a child in the letters that its grade reads', () => {
  const [first, third, seventh] = cardsIn(
    pageOf(aChild(1, { grade: 1 }), aChild(1, { grade: 3 }), aChild(1, { grade: 7 })),
  );
  expect(first).toContain('<b class="large">さとう さくら1</b><i>佐藤 さくら1</i>');
  expect(first?.split('class="how"')[1]?.split('</p>')[0]).not.toMatch(/\p{Script=Han}/u);
  expect(third).toContain('<i>さとう さくら1</i><b class="large">佐藤 さくら1</b>');
  expect(third).toContain('<rt>じぶん</rt>');
  expect(seventh).not.toContain('<rt>');
});

it('a name in kana is said once, whatever it holds is words only, and a long one is written smaller', () => {
  const [plain, odd, long] = cardsIn(
    pageOf(
      aChild(1, { name: 'あいだ みなと', kana: 'あいだ みなと' }),
      aChild(2, { name: '<img src=x onerror=alert(1)>' }),
      aChild(3, { name: '長'.repeat(40) }),
    ),
  );
  expect(plain).not.toContain('<i>');
  expect(odd).toContain('&lt;img src=x');
  expect(long).toContain('<b class="small">');
});

it('cards of grown-ups lie apart, after the children’s; one class alone can be printed', () => {
  const page = pageOf(
    aChild(0, { name: '小野寺 彩', grade: null, number: null }),
    aChild(1, { name: '鈴木 陽翔', classGroup: '6年1組', grade: 6 }),
    aChild(1),
  );
  expect(cardsIn(page).map((card) => /<b[^>]*>([^<]*)/.exec(card)?.[1])).toEqual([
    '佐藤 さくら1',
    '鈴木 陽翔',
    '小野寺 彩',
  ]);
  expect(page.match(/<label>.*?<\/label>/g)?.map((label) => label.replaceAll(/<[^>]*>/g, '').trim())).toEqual([
    'すべて（3枚）',
    '3年2組（1枚）',
    '6年1組（1枚）',
    '先生（1枚）',
  ]);
});

it('asks nothing of any network and runs nothing: what is on it opens accounts', () => {
  const page = pageOf(aChild(1));
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<script|<link|<img|https?:/);
});
