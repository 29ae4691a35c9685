// Words that belong to no record yet: kept with every key where a killed tab still finds them, until they are one.
import { useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { dropFieldDraft, keepFieldDraft, readFieldDraft } from '#store/field-drafts.ts';

export interface Draft {
  readonly words: string;
  readonly write: (words: string) => void;
  readonly drop: () => void;
  /** They are kept elsewhere now: the field goes on showing them. */
  readonly settle: () => void;
}

/** @param first what stands there when nothing was written before */
export function useDraft(field: string, first = ''): Draft {
  const { person } = useDevice().session;
  const name = `${person}/${field}`;
  const [words, setWords] = useState(() => readFieldDraft(name)?.words ?? first);
  const drop = () => {
    dropFieldDraft(name);
    setWords('');
  };
  const write = (next: string) => {
    if (next === '') return drop();
    keepFieldDraft(name, { words: next, base: '' });
    return setWords(next);
  };
  return { words, write, drop, settle: () => dropFieldDraft(name) };
}
