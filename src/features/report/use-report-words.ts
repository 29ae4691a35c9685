// The report's rows in words: the same on the screen, on paper and in the file.
import { useSay } from '#pieces/say.tsx';
import { useSubjectWord } from '#pieces/subject-name.tsx';
import type { Activity } from '#store/activity.ts';

const COLUMNS = ['day', 'time', 'kind', 'unit', 'words', 'place'] as const;
const time = new Intl.DateTimeFormat('ja-JP', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' });

export function useReportWords() {
  const say = useSay();
  const subjectWord = useSubjectWord();
  const unitOf = ({ unit, lesson }: Activity): string =>
    unit === null ? '' : [subjectWord(unit.subject), unit.title, lesson?.title ?? ''].filter(Boolean).join('　');
  const wordsOf = ({ whereabouts, words }: Activity): string =>
    whereabouts === null ? words : [say(`absence.where.${whereabouts}`), words].filter(Boolean).join('　');
  return {
    heads: COLUMNS.map((name) => ({ name, words: say(`absence.col.${name}`) })),
    cellsOf: (row: Activity): string[] => [
      row.day,
      row.kind === 'away' ? '' : time.format(row.at),
      say(`absence.kind.${row.kind}`),
      unitOf(row),
      wordsOf(row),
      row.place === null ? '' : say(`absence.place.${row.place}`),
    ],
  };
}
