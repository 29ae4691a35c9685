// One item of the table as it is read: for which grades, under which headings, its text, its code.
import { gradesOf, stageOf } from '#domain/course-code.ts';
import type { CourseItem } from '#domain/course-table.ts';
import { snippetsOf } from '#domain/search.ts';
import styles from '#features/teaching/codes.module.css';
import { Say } from '#pieces/say.tsx';
import { Chip } from '#ui/chip.tsx';

/** So much of a text stands there at once; a heading has less. */
const MOST = 140;
const HEADING = 26;

export interface CourseWordsProps {
  readonly item: CourseItem;
  /** What was looked for: marked, and the text begins near it. */
  readonly asked?: readonly string[];
}
export function CourseWords({ item: { code, text, above }, asked }: CourseWordsProps) {
  return (
    <span className={styles['words']}>
      <span className={styles['line']}>
        <CourseGrades code={code} />
        <span className={styles['code']} translate="no">
          {code}
        </span>
      </span>
      {above.length > 0 && (
        <span className={styles['above']} lang="ja">
          {above.map((heading) => shortened(heading)).join(' › ')}
        </span>
      )}
      <span className={styles['text']} lang="ja">
        {snippetsOf(text, asked ?? [], MOST).map((snippet, at) =>
          // The pieces of one text never change places.
          // oxlint-disable-next-line react/no-array-index-key
          snippet.found ? <mark key={at}>{snippet.text}</mark> : <span key={at}>{snippet.text}</span>,
        )}
      </span>
    </span>
  );
}

/** The rest of a long text; stands beside what can be pressed, not in it. */
export function CourseWhole({ text }: Pick<CourseItem, 'text'>) {
  return (
    text.length > MOST && (
      <details className={styles['whole']}>
        <summary>
          <Say k="codes.whole" />
        </summary>
        <p className={styles['text']} lang="ja">
          {text}
        </p>
      </details>
    )
  );
}

function CourseGrades({ code }: Pick<CourseItem, 'code'>) {
  const stage = stageOf(code);
  if (!stage) return null;
  const grades = gradesOf(code).map((grade) => (grade > 6 ? grade - 6 : grade));
  return (
    <Chip>
      {grades.length > 0 ? (
        <Say k={`codes.grade.${stage}Of`} with={{ grades: grades.join('・') }} />
      ) : (
        <Say k={`codes.grade.${stage}Whole`} />
      )}
    </Chip>
  );
}

const shortened = (heading: string): string => {
  const words = heading.trim();
  return words.length > HEADING ? `${words.slice(0, HEADING)}…` : words;
};
