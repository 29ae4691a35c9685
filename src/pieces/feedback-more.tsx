// A word of the teacher that is more than words or one of the six stamps. What is written with it stands below it.
import { DrawnStamp } from '#pieces/drawn-stamp.tsx';
import { FeedbackAgain } from '#pieces/feedback-again.tsx';
import { FeedbackMoment } from '#pieces/feedback-moment.tsx';
import { FeedbackRed } from '#pieces/feedback-red.tsx';
import { VoiceNote } from '#pieces/voice-note.tsx';
import type { FeedbackShown } from '#store/feedback.ts';

export function FeedbackMore({ note }: { readonly note: FeedbackShown }) {
  if (note.kind === 'handBack') return <FeedbackAgain note={note} />;
  if (note.kind === 'stamp') return <DrawnStamp strokes={note.strokes} />;
  if (note.kind === 'redPen') return <FeedbackRed note={note} />;
  if (note.kind === 'voice' && note.voice !== null) return <VoiceNote media={note.voice} />;
  if (note.at?.t !== undefined && note.root !== null) return <FeedbackMoment work={note.root} at={note.at.t} />;
  return null;
}
