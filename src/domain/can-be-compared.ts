// A work that is seen or heard; a page that was looked up and a file are only opened.
import type { RecordOf } from '#domain/records/kinds.ts';

export const canBeCompared = ({ kind }: Pick<RecordOf<'work'>, 'kind'>): boolean => kind !== 'file' && kind !== 'link';
