// A field of the record that keeps what is typed. If it could not be kept, that is said here, and the words stay.
import type { ReactNode } from 'react';
import { Say } from '#pieces/say.tsx';
import { type Autosave, type AutosaveOptions, useAutosave } from '#pieces/use-autosave.ts';
import { TextArea } from '#ui/text-area.tsx';

interface FieldLook {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly rows?: number;
}

export function SavedWords({ field, stored, save, ...look }: AutosaveOptions & FieldLook) {
  return <SavedArea {...look} autosave={useAutosave({ field, stored, save })} />;
}

/** For a screen that holds the autosave itself, because more than the field writes into it. */
export function SavedArea({ autosave, ...look }: FieldLook & { readonly autosave: Autosave }) {
  return (
    <TextArea {...look} {...autosave.bind} error={autosave.state === 'refused' && <Trouble autosave={autosave} />} />
  );
}

function Trouble({ autosave: { refused } }: { readonly autosave: Autosave }) {
  if (refused === null) return <Say k="record.notSaved" />;
  return <Say k={refused === 'full' ? 'record.full' : 'record.refused'} />;
}
