// In place of the screens that ask the school, or are about the device as a whole. [Note: Sample class]
import { FlaskConical } from 'lucide-react';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';

export function NotInSample() {
  const say = useSay();
  return (
    <>
      <PageHead title={<Say k="sample.name" />} tab={say('sample.name')} />
      <EmptyState
        icon={FlaskConical}
        title={<Say k="sample.notHere" />}
        action={
          <LinkButton to="/board" variant="primary">
            <Say k="board.toBoard" />
          </LinkButton>
        }
      >
        <Say k="sample.notHereText" />
      </EmptyState>
    </>
  );
}
