// A guidance note on its way: words are kept with every key; once a voice is kept the note is there, and the rest is added to it.
import { useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Whereabouts } from '#domain/records/absence.ts';
import type { Attendance } from '#domain/records/guidance-note.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { useDraft } from '#pieces/use-draft.ts';
import { useLive } from '#pieces/use-live.ts';
import { type MissedAt, markWhereabouts, whereaboutsAt } from '#store/absences.ts';
import type { Kept } from '#store/database.ts';
import { markAfter } from '#store/note-mark.ts';
import { changeNote, type NotePlace, noteById, speakNewNote, speakNote, writeNote } from '#store/notes.ts';
import { hasTake, moveTakes } from '#store/takes.ts';

/** What became of the mark of the lesson; null: nothing, it stays. */
export type Marking =
  | { readonly where: Whereabouts; readonly undo: () => Promise<Refused | null> }
  | { readonly notMarked: Refused }
  | null;

export function useNote(place: NotePlace, note: Kept<'guidanceNote'> | undefined) {
  const device = useDevice();
  const [made, setMade] = useState<string | null>(note?.id ?? null);
  const key = made ?? `${place.pupil}/${place.about ?? place.lesson ?? 'child'}`;
  const draft = useDraft(`note/${key}`, note?.words ?? '');
  const [tags, setTags] = useState<readonly string[]>(note?.tags ?? []);
  const noted = note?.attendance ?? null;
  const [attendance, setAttendance] = useState<Attendance | null>(noted);
  const [trouble, setTrouble] = useState<Refused | null>(null);
  const [isVoiceAsked, setIsVoiceAsked] = useState(false);
  const kept = useLive(async (here) => (made === null ? null : noteById(here, made)), [made]);
  const voiceField = voiceFieldOf(key);
  const voiceWaits = useLive((here) => hasTake(here, voiceField), [voiceField]);
  const at = lessonOf(place, note);
  const marked = useLive(async (here) => at && whereaboutsAt(here, at), [at?.pupil, at?.lesson]) ?? null;
  const becomes = markAfter({ marked, noted, chosen: attendance });
  const said = { words: draft.words, tags, attendance };

  const write = async () => {
    const values = { words: draft.words.trim(), tags: [...tags], attendance };
    const answer = made === null ? await writeNote(device, place, said) : await changeNote(device, made, values);
    if (answer === null || 'refused' in answer) return answer;
    // What was said for this note waits with it, and not for the next one at this place.
    await moveTakes(device, voiceField, voiceFieldOf(answer.id)).catch(() => undefined);
    setMade(answer.id);
    return null;
  };
  const mark = async (): Promise<Marking> => {
    if (at === null || becomes === null || marked === null) return null;
    const refused = await markWhereabouts(device, at, { whereabouts: becomes });
    if (refused) return { notMarked: refused };
    return { where: becomes, undo: () => markWhereabouts(device, at, { whereabouts: marked }) };
  };
  return {
    voiceField,
    words: draft.words,
    setWords: draft.write,
    tags,
    setTags,
    attendance,
    setAttendance,
    marked,
    becomes,
    trouble,
    /** There is a voice that nobody has said yes to, and the teacher wanted to go on. */
    isVoiceAsked: isVoiceAsked && voiceWaits === true,
    voice: kept?.voice ?? null,
    setVoice: async (voice: string | null) => (made === null ? null : changeNote(device, made, { voice })),
    speak: async (prepared: PreparedMedia) => {
      if (made !== null) return speakNote(device, { id: made, owner: place.pupil }, prepared);
      // How the child was there counts when all of it is kept: then the lesson is marked, too.
      const answer = await speakNewNote(device, place, { ...said, attendance: null }, prepared);
      if (isRefused(answer)) return answer;
      // These words are in the note: the next one at this place begins with none.
      draft.settle();
      setMade(answer.id);
      return answer;
    },
    /** @returns null when it was not kept: `trouble` or `isVoiceAsked` say why */
    save: async (): Promise<{ readonly marking: Marking } | null> => {
      // A voice that nobody has said yes to would stay behind without a word. Asked once: who goes on all the same may.
      if (!isVoiceAsked && (await hasTake(device, voiceField))) {
        setIsVoiceAsked(true);
        return null;
      }
      const refused = await write();
      setTrouble(refused);
      if (refused) return null;
      const marking = await mark();
      draft.drop();
      return { marking };
    },
  };
}

const voiceFieldOf = (key: string): string => `note/${key}/voice`;

/** The lesson that it is about; null: it is about none. */
function lessonOf(place: NotePlace, note: Kept<'guidanceNote'> | undefined): MissedAt | null {
  const { unit, lesson } = note ?? place;
  return unit && lesson ? { pupil: place.pupil, unit, lesson } : null;
}
