// しらべたこと as a work of the lesson.
import type { WayProps } from '#features/record/way-props.ts';
import { CaptureLink } from '#pieces/capture-link.tsx';

export function WorkLinkCard({ lesson, keep, onClose }: WayProps) {
  return <CaptureLink field={`link/${lesson}`} keep={keep} onDone={onClose} />;
}
