// What kind of thing it is, with its drawing: the same words for what waits and for what was refused.
import {
  Eye,
  FileQuestion,
  Footprints,
  Image,
  Library,
  type LucideIcon,
  MapPin,
  MessageCircle,
  NotebookPen,
  Settings,
  Target,
} from 'lucide-react';
import type { TypeName } from '#domain/records/kinds.ts';
import { Say } from '#pieces/say.tsx';
import { Chip } from '#ui/chip.tsx';

const DRAWINGS: Partial<Record<TypeName, LucideIcon>> = {
  goal: Target,
  work: Footprints,
  pin: MapPin,
  reflection: NotebookPen,
  feedback: MessageCircle,
  seen: Eye,
  settings: Settings,
  media: Image,
  theme: Library,
};

export function ThingKind({ type }: { readonly type: TypeName | null }) {
  const icon = (type && DRAWINGS[type]) ?? FileQuestion;
  return <Chip icon={icon}>{type === null ? <Say k="unsent.kindOther" /> : <Say k={KIND_WORDS[type]} />}</Chip>;
}

const KIND_WORDS = {
  person: 'unsent.kindPerson',
  classGroup: 'unsent.kindClassGroup',
  enrollment: 'unsent.kindEnrollment',
  unit: 'unsent.kindUnit',
  lesson: 'unsent.kindLesson',
  point: 'unsent.kindPoint',
  model: 'unsent.kindModel',
  goal: 'unsent.kindGoal',
  work: 'unsent.kindWork',
  pin: 'unsent.kindPin',
  reflection: 'unsent.kindReflection',
  feedback: 'unsent.kindFeedback',
  seen: 'unsent.kindSeen',
  signal: 'unsent.kindSignal',
  settings: 'unsent.kindSettings',
  media: 'unsent.kindMedia',
  theme: 'unsent.kindTheme',
  template: 'unsent.kindTemplate',
  reading: 'unsent.kindReading',
  guidanceNote: 'unsent.kindGuidanceNote',
  noteView: 'unsent.kindNoteView',
  absence: 'unsent.kindAbsence',
  group: 'unsent.kindGroup',
  lead: 'unsent.kindLead',
} as const satisfies Record<TypeName, string>;
