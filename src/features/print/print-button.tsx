// Opens the browser's own printing, where paper, copies and PDF are chosen.
import { Printer } from 'lucide-react';
import { Say } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';

export function PrintButton() {
  return (
    <Button variant="primary" size="big" icon={Printer} onClick={() => print()}>
      <Say k="print.go" />
    </Button>
  );
}
