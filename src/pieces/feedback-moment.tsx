// A word about a moment of a film or a sound: leads there.
import { Clock } from 'lucide-react';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import { filmTime } from '#pieces/video-clock.ts';

export interface FeedbackMomentProps {
  readonly work: string;
  /** Seconds. */
  readonly at: number;
}
export function FeedbackMoment({ work, at }: FeedbackMomentProps) {
  return (
    <LinkButton variant="quiet" icon={Clock} to={`/works/${work}?t=${at}`}>
      <Say k="again.moment" with={{ time: filmTime(at) }} />
    </LinkButton>
  );
}
