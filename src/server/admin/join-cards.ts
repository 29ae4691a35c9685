// Join links on paper: one page of HTML that needs nothing else, to be printed on A4 and cut into cards, ten a sheet. It holds what
// opens accounts, so it asks nothing of any network and runs nothing.
import { encodeQR } from 'qr';
import { CARD_STYLE } from '#server/admin/join-card-style.ts';

export interface JoinCard {
  readonly name: string;
  readonly kana: string;
  /** Null: a grown-up. */
  readonly grade: number | null;
  /** '' for whoever is in none. */
  readonly classGroup: string;
  readonly number: number | null;
  readonly link: string;
}
const GROWN_UP = 99;
const CARDS_A_SHEET = 10;
/** The white edge that a reader needs, in modules. */
const EDGE = 4;
/** So many letters stand in one line of a card; more are written smaller. */
const ONE_LINE = 8;
const TWO_LINES = 22;

/** @param until the last whole day on which the links open, `2027-11-21` */
export function joinCardsPage(school: string, cards: readonly JoinCard[], until: string): string {
  const day = dayWords(until);
  const groups = [...Map.groupBy(cards, ({ grade, classGroup }) => (grade === null ? '先生' : classGroup))];
  // By grade; grown-ups last: their cards go other ways than the children's.
  groups.sort(([a, [one]], [b, [other]]) => {
    return (one?.grade ?? GROWN_UP) - (other?.grade ?? GROWN_UP) || a.localeCompare(b, 'ja', { numeric: true });
  });
  const sheets = groups.flatMap(([group, its], at) =>
    inSheets(its).map((sheet, page, { length }) => {
      const head = `<h2>${safe(school)}　${safe(group)}<span>${page + 1}／${length}</span></h2>`;
      return `<section class="sheet g${at}">${head}<ul>${sheet.map((card) => cardOf(card, school, day)).join('')}</ul></section>`;
    }),
  );
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>入るためのカード　${safe(school)}</title>
<style>${CARD_STYLE}${groups.map((_, at) => `body:has(#g${at}:checked) .sheet:not(.g${at}){display:none}`).join('')}</style>
<header>
<h1>入るためのカード　${safe(school)}</h1>
<fieldset><legend>刷るクラス</legend>
${choice('all', `すべて（${cards.length}枚）`, true)}
${groups.map(([group, its], at) => choice(`g${at}`, `${safe(group)}（${its.length}枚）`)).join('\n')}
</fieldset>
<ol>
<li>ブラウザーの「印刷」で、用紙をA4、倍率を100％にして刷ります。この説明は刷られません。</li>
<li>点線で切り、本人だけに手渡します。</li>
<li>子どもはカメラでしるしをうつし、出てきたところをひらきます。Chromebook では、カメラのアプリにカードを見せます。</li>
</ol>
<p><strong>カードは、その人として入れる鍵です。</strong>${day}まで、何度でも、どの端末でも使えます。名簿を読み込むたびに新しいリンクができますが、前に配ったカードもその期限までは使えます。なくしたカードは、係の人が作り直すと（new-link.ts）使えなくなります。</p>
<p>刷り終えたら、このファイルを消してください。</p>
</header>
<main>
${sheets.join('\n')}
</main>
</html>
`;
}

const choice = (id: string, words: string, isChosen = false): string =>
  `<label><input type="radio" name="group" id="${id}"${isChosen ? ' checked' : ''}> ${words}</label>`;

function inSheets(cards: readonly JoinCard[]): JoinCard[][] {
  const inOrder = cards.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const count = Math.ceil(cards.length / CARDS_A_SHEET);
  return Array.from({ length: count }, (_, at) => inOrder.slice(at * CARDS_A_SHEET, (at + 1) * CARDS_A_SHEET));
}

function cardOf(card: JoinCard, school: string, day: string): string {
  const { name, kana, grade, classGroup, number, link } = card;
  const isFirstReader = grade !== null && grade <= 2;
  // Who reads no kanji yet finds themselves by the kana; the teacher, by the name of the roster.
  const [large, small] = isFirstReader && kana !== '' ? [kana, name] : [name, kana];
  const place = [classGroup, number === null ? '' : `${number}${isFirstReader ? 'ばん' : '番'}`];
  const tall = `<b class="${sizeOf(large)}">${safe(large)}</b>`;
  const fine = small === '' || bare(small) === bare(large) ? '' : `<i>${safe(small)}</i>`;
  return `<li>${squareOf(link)}<div>
<p class="place">${safe(place.filter((word) => word !== '').join(' '))}</p>
<p class="name">${isFirstReader ? tall + fine : fine + tall}</p>
<p class="how">${howWords(grade)}</p>
<p class="fine">${safe(school)}<br>${day}まで ${grade === null || grade > 2 ? '使えます' : 'つかえます'}</p>
</div></li>`;
}

/** One short sentence, in the letters that the child's grade reads. */
function howWords(grade: number | null): string {
  if (grade === null || grade > 6) return 'カメラでうつすと、自分のあしあとが開きます。';
  if (grade <= 2) return 'カメラで うつすと、<br>じぶんの あしあとが<br>ひらきます。';
  return `カメラで うつすと、${ruby('自分', 'じぶん')}の あしあとが ${ruby('開', 'ひら')}きます。`;
}

const ruby = (word: string, reading: string): string => `<ruby>${word}<rt>${reading}</rt></ruby>`;

const sizeOf = ({ length }: string): string =>
  length <= ONE_LINE ? 'large' : length <= TWO_LINES ? 'middle' : 'small';

/** Its dark modules, each run of a row as one piece: no seams on paper. */
function squareOf(link: string): string {
  const rows = encodeQR(link, 'raw', { ecc: 'medium', border: EDGE });
  const runs = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      const wide = (end < 0 ? row.length : end) - x;
      return [`M${x} ${y}h${wide}v1h-${wide}z`];
    }),
  );
  return `<svg viewBox="0 0 ${rows.length} ${rows.length}" role="img" aria-label="入るためのしるし"><path d="${runs.join('')}"/></svg>`;
}

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const bare = (words: string): string => words.replaceAll(/\s/g, '');

const safe = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
