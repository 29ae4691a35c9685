// A line that is kept while it is typed: no "save" anywhere on the page.
import { TextReadings, type TextReadingsProps } from '#features/teaching/text-readings.tsx';
import { Say } from '#pieces/say.tsx';
import { useAutosave } from '#pieces/use-autosave.ts';
import { TextInput } from '#ui/text-input.tsx';

export interface KeptInputProps {
  /** Names the field for ever, `lesson/<id>/title`; also its React key. */
  readonly field: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly stored: string;
  readonly save: (words: string) => Promise<unknown>;
  readonly maxLength?: number;
  /** Read by children: the record and the text's key under which its readings lie. */
  readonly readBy?: Pick<TextReadingsProps, 'by' | 'at'>;
}
export function KeptInput({ field, stored, save, maxLength = 200, readBy, ...words }: KeptInputProps) {
  const { bind, refused } = useAutosave({ field, stored, save });
  const error = refused && <Say k="teaching.refused" with={{ why: { say: `refusal.${refused}` } }} />;
  const input = <TextInput {...words} {...bind} lang="ja" maxLength={maxLength} error={error} />;
  return readBy ? (
    <div>
      {input}
      <TextReadings {...readBy} text={stored} />
    </div>
  ) : (
    input
  );
}
