// Days, months, minutes, people after a figure: their sound hangs on the figure, and analysers read each by itself.
import type { ReadPart } from '#domain/readings.ts';

const DAYS: Readonly<Record<number, string>> = {
  1: 'ついたち',
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  20: 'はつか',
  24: 'にじゅうよっか',
};
const PEOPLE: Readonly<Record<number, string>> = { 1: 'ひとり', 2: 'ふたり' };
const FIGURE = /([0-9０-９]{1,3})([月日分人])(?!間)/y;
const A_FIGURE = /^の[0-9０-９一二三四五六七八九十]/;

/**
 * What stands at `at`, if it is a figure with one of them; `3日間` is read as it comes.
 * @param isCut whether the analyser's pieces end there: 日 is no day in 2日曜日, 人 nobody in 3人称
 */
export function countedAt(text: string, at: number, isCut: (at: number) => boolean): ReadPart[] | null {
  if (/[0-9０-９]/.test(text[at - 1] ?? '')) return null;
  FIGURE.lastIndex = at;
  const [whole, figure, unit] = FIGURE.exec(text) ?? [];
  if (whole === undefined || figure === undefined || unit === undefined) return null;
  const end = at + whole.length;
  const count = Number(figure.normalize('NFKC'));
  const group: ReadPart[] = unit === '人' && text[end] === '組' ? [{ base: '組', reading: 'ぐみ' }] : [];
  // The analyser takes 分の for a fraction also in 10分の休み.
  const isFraction = unit === '分' && A_FIGURE.test(text.slice(end));
  if (!isCut(end) && group.length === 0 && !(unit === '分' && text[end] === 'の')) return null;
  // The first of a month is one; how long something takes, or which day of it, is not.
  const isDate = count !== 1 || text[at - 1] === '月';
  const special = unit === '日' && isDate ? DAYS[count] : unit === '人' ? PEOPLE[count] : undefined;
  if (special !== undefined) return [{ base: whole, reading: special }, ...group];
  const sound = isFraction ? 'ぶん' : soundOf(unit, count);
  return [{ base: figure, reading: null }, { base: unit, reading: sound }, ...group];
}

function soundOf(unit: string, count: number): string {
  if (unit === '分') return [1, 3, 4, 6, 8, 0].includes(count % 10) ? 'ぷん' : 'ふん';
  return unit === '月' ? 'がつ' : unit === '日' ? 'にち' : 'にん';
}
