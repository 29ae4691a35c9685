// The name of a subject. One that is not in the list shows the school's own word.
import { Say, useSay } from '#pieces/say.tsx';
import type { MessageKey } from '#words/catalogue.ts';
import { subjects } from '#words/ja/subjects.ts';

export function SubjectName({ subject }: { readonly subject: string }) {
  const key = `subjects.${subject}`;
  return isSubject(key) ? <Say k={key} /> : <span lang="ja">{subject}</span>;
}

/** The same as plain words, for what a browser draws itself. */
export function useSubjectWord(): (subject: string) => string {
  const say = useSay();
  return (subject) => {
    const key = `subjects.${subject}`;
    return isSubject(key) ? say(key) : subject;
  };
}

type SubjectKey = keyof typeof subjects & MessageKey;
const isSubject = (key: string): key is SubjectKey => Object.hasOwn(subjects, key);
