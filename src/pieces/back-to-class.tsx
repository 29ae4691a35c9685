// Back from a page about the class as a whole: to the board of the unit that one came from, else to the roster.
import { useSearchParams } from 'react-router';
import { BackLink } from '#pieces/back-link.tsx';
import { Say } from '#pieces/say.tsx';

/** @param group whose roster; null = not known yet. The unit stands in the address. */
export function BackToClass({ group }: { readonly group: string | null }) {
  const [params] = useSearchParams();
  const unit = params.get('unit');
  if (unit !== null)
    return (
      <BackLink to={`/board/${unit}`}>
        <Say k="shell.board" />
      </BackLink>
    );
  return (
    <BackLink to={group === null ? '/roster' : `/roster?class=${group}`}>
      <Say k="shell.roster" />
    </BackLink>
  );
}
