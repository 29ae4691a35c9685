// The days in a row of a roster: から and まで, or as OneRoster calls them, beginDate and endDate; as schools write days and as Excel
// makes them of it: 2026-04-06, 2026/4/6, 2026年4月6日, 令和8年4月6日, R8.4.6.
import * as z from 'zod/mini';
import { day } from '#domain/field.ts';

export interface RosterDays {
  /** First day; where the file says none, it is left out. */
  readonly from?: string;
  /** Last day, null = none is known; left out where the file has no such column. */
  readonly last?: string | null;
}
const COLUMNS = { from: ['から', 'beginDate', 'from'], last: ['まで', 'endDate', 'to'] } as const;
/** The first year of 令和 is 2019. */
const BEFORE_REIWA = 2018;

/** @returns a sentence for whoever made the file, where a day cannot be read */
export function rosterDays(cell: (name: string) => string, head: readonly string[]): RosterDays | string {
  const columnOf = (names: readonly string[]) => names.find((name) => head.includes(name));
  const [first, end] = [columnOf(COLUMNS.from), columnOf(COLUMNS.last)];
  const from = first === undefined || cell(first) === '' ? null : dayIn(cell(first));
  const last = end === undefined || cell(end) === '' ? null : dayIn(cell(end));
  if (from === undefined) return unread(first);
  if (last === undefined) return unread(end);
  if (from !== null && last !== null && last < from) return `${end}（${last}）が ${first}（${from}）より前です。`;
  return { ...(from === null ? {} : { from }), ...(end === undefined ? {} : { last }) };
}

const unread = (column: string | undefined): string =>
  `${column} の日付を読めません。2026-04-06 や 2026/4/6 のように書いてください。`;

/** @returns undefined where it is no day of any calendar */
function dayIn(words: string): string | undefined {
  const found = /^(令和|R)?(\d{1,4}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i.exec(
    words.normalize('NFKC').replaceAll(' ', ''),
  );
  if (!found) return undefined;
  const [, reiwa, year = '', month = '', date = ''] = found;
  const count = year === '元' ? 1 : Number(year);
  const full = reiwa === undefined ? count : BEFORE_REIWA + count;
  const written = [String(full).padStart(4, '0'), month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  const isSense = full >= 2000 && full < 2100 && z.safeParse(day(), written).success;
  return isSense ? written : undefined;
}
