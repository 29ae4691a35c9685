// A drawing as a work. One that was left here half done is offered, not thrown open.
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { WayProps } from '#features/record/way-props.ts';
import { CaptureDrawing } from '#pieces/capture-drawing.tsx';
import { Say } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

export function WorkDrawing({ lesson, keep, onClose, isAsked }: WayProps) {
  const [isGoingOn, setIsGoingOn] = useState(false);
  if (isAsked || isGoingOn) {
    return (
      <CaptureDrawing
        field={`drawing/work/${lesson}`}
        onPrepared={(prepared) => keep({ kind: 'drawing', prepared })}
        onClose={onClose}
      />
    );
  }
  return (
    <Notice
      tone="wait"
      icon={PencilLine}
      action={
        <Button onClick={() => setIsGoingOn(true)}>
          <Say k="drawing.goOn" />
        </Button>
      }
    >
      <Say k="drawing.left" />
    </Notice>
  );
}
