// 名簿 as schools keep it: a CSV from a spreadsheet, UTF-8 or CP932, with the columns 学年, 組, 番号, 氏名, ふりがな and, where
// two people share a name, ID; 支援の場: a second place of learning (教育支援センター) of a pupil, or of a teacher. A row without 番号 is
// a teacher of the class; one without 学年 and 組 is the school's admin. から and まで: the first and the last day in the class.
import { type RosterDays, rosterDays } from '#server/admin/roster-days.ts';

export interface RosterRow extends RosterDays {
  /** By which the same person is found again next time. */
  readonly key: string;
  readonly name: string;
  readonly kana: string;
  readonly role: 'pupil' | 'teacher' | 'schoolAdmin';
  /** Null for admins. */
  readonly classGroup: { readonly grade: number; readonly name: string } | null;
  readonly number: number | null;
  /** Name of a second place of learning. */
  readonly place?: string;
}
export type RosterFile = { readonly rows: readonly RosterRow[] } | { readonly wrong: readonly string[] };

const NEEDED = ['学年', '組', '番号', '氏名', 'ふりがな'] as const;

export function readRoster(bytes: Uint8Array): RosterFile {
  const [head = [], ...lines] = cellsOf(textOf(bytes));
  const missing = NEEDED.filter((name) => !head.includes(name));
  if (missing.length > 0) return { wrong: [`1行目に ${missing.join('、')} の列がありません。`] };
  const rows: RosterRow[] = [];
  const wrong: string[] = [];
  const lineOf = new Map<string, number>();
  for (const [at, cells] of lines.entries()) {
    const line = at + 2;
    if (cells.every((cell) => cell === '')) continue;
    const row = rowOf((name) => cells[head.indexOf(name)] ?? '', head);
    if (typeof row === 'string') wrong.push(`${line}行目: ${row}`);
    else if (row.role === 'pupil' && lineOf.has(row.key)) {
      wrong.push(`${line}行目: ${lineOf.get(row.key)}行目と同じ人に見えます。ID の列で分けてください。`);
    } else {
      // A teacher of two classes stands in two rows.
      lineOf.set(row.key, line);
      rows.push(row);
    }
  }
  if (rows.length === 0 && wrong.length === 0) return { wrong: ['名簿に人がいません。'] };
  return wrong.length > 0 ? { wrong } : { rows };
}

function rowOf(cell: (name: string) => string, head: readonly string[]): RosterRow | string {
  const name = cell('氏名');
  const kana = cell('ふりがな');
  if (name === '' || name.length > 100 || kana.length > 100) return '氏名を読めません。';
  const key = cell('ID') === '' ? `${name}/${kana}` : `#${cell('ID')}`;
  const place = cell('支援の場').slice(0, 100);
  const days = rosterDays(cell, head);
  if (typeof days === 'string') return days;
  const who = { key, name, kana, ...(place === '' ? {} : { place }), ...days };
  const isOfNoClass = ['学年', '組', '番号'].every((column) => cell(column) === '');
  if (place !== '' && isOfNoClass) return { ...who, role: 'teacher', classGroup: null, number: null };
  if (isOfNoClass) return { ...who, role: 'schoolAdmin', classGroup: null, number: null };
  const grade = numberIn(cell('学年'));
  if (grade === null || grade < 1 || grade > 9) return '学年は 1 から 9 までの数で書いてください。';
  const group = cell('組').replace(/組$/, '');
  if (group === '') return '組がありません。';
  const classGroup = { grade, name: `${grade > 6 ? grade - 6 : grade}年${group}組` };
  if (cell('番号') === '') return { ...who, role: 'teacher', classGroup, number: null };
  const number = numberIn(cell('番号'));
  if (number === null || number < 1 || number > 99) return '番号は 1 から 99 までの数で書いてください。';
  return { ...who, role: 'pupil', classGroup, number };
}

/** Also ３, 3年, 3番. */
function numberIn(cell: string): number | null {
  const digits = /^(\d{1,2})\D?$/.exec(cell.normalize('NFKC'));
  return digits ? Number(digits[1]) : null;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Excel writes on a Japanese Windows.
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/y;
    quoted.lastIndex = at;
    const found = quoted.exec(text);
    const plain = /[^,\r\n]*/y;
    plain.lastIndex = found ? quoted.lastIndex : at;
    const rest = plain.exec(text)?.[0] ?? '';
    line.push((found ? (found[1] ?? '').replaceAll('""', '"') + rest : rest).trim());
    at = plain.lastIndex;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) line.push('');
      continue;
    }
    lines.push(line);
    line = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}
