// The room of the switch 「あとで送る」 until it is here: what stands beside it must not move away under a hand that presses.
import { CirclePause } from 'lucide-react';
import { Say } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';

export const MediaLaterPlace = () => (
  <Button variant="quiet" icon={CirclePause} aria-hidden="true" style={{ visibility: 'hidden' }}>
    <Say k="board.later" />
  </Button>
);
