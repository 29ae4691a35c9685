// ことばで さがす: all that the child has said so far, newest first, narrowed down by words. With nothing asked for it is the
// child's own log. Works without a network: it looks through what lies on this device.
import { MessageCircleQuestion, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { askedWords, hasAll } from '#domain/search.ts';
import { SaidItem } from '#features/search/said-item.tsx';
import { SearchForm } from '#features/search/search-form.tsx';
import styles from '#features/search/search-page.module.css';
import { RecordWays } from '#pieces/record-ways.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { ownWords, SAID, type Said, type SaidKind } from '#store/own-words.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function SearchPage() {
  const say = useSay();
  const all = useLive(ownWords, []);
  return (
    <>
      <PageHead title={<Say k="looking.searchTitle" />} tab={say('looking.searchTitle')} />
      <div className={styles['page']}>
        <RecordWays />
        {all ? <Looking all={all} /> : <Skeleton shape="card" count={3} label={say('looking.searchLoading')} />}
      </div>
    </>
  );
}

function Looking({ all }: { readonly all: readonly Said[] }) {
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState(params.get('q') ?? '');
  const wanted = params.get('kind');
  const kind = SAID.find((each) => each === wanted) ?? null;
  // A letter is on the screen before the list has followed it.
  const words = useDeferredValue(asked);
  const found = useMemo(() => foundIn(all, words, kind), [all, words, kind]);
  const note = (q: string, of: SaidKind | null) =>
    setParams({ ...(q ? { q } : {}), ...(of ? { kind: of } : {}) }, { replace: true });
  const ask = (next: string) => {
    setAsked(next);
    note(next, kind);
  };
  if (all.length === 0) {
    return (
      <EmptyState icon={MessageCircleQuestion} title={<Say k="looking.nothing" />}>
        <Say k="looking.nothingWhy" />
      </EmptyState>
    );
  }
  const isAll = words.trim() === '' && kind === null;
  return (
    <>
      <SearchForm asked={asked} onAsked={ask} kind={kind} onKind={(of) => note(asked, of)} />
      <p role="status">
        <Say k={isAll ? 'looking.all' : 'looking.found'} with={{ count: found.length }} />
      </p>
      {found.length === 0 ? (
        <EmptyState icon={SearchX} title={<Say k="looking.none" />}>
          <Say k="looking.noneWhy" />
        </EmptyState>
      ) : (
        <Found key={`${words} ${kind}`} found={found} asked={askedWords(words)} />
      )}
    </>
  );
}

const AT_ONCE = 30;
interface FoundProps {
  readonly found: readonly Said[];
  readonly asked: readonly string[];
}
function Found({ found, asked }: FoundProps) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles['found']}>
        {found.slice(0, most).map((said) => (
          <li key={said.id}>
            <SaidItem said={said} asked={asked} />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          <Say k="looking.more" />
        </Button>
      )}
    </>
  );
}

function foundIn(all: readonly Said[], words: string, kind: SaidKind | null): readonly Said[] {
  const asked = askedWords(words);
  return all.filter((said) => (kind === null || said.kind === kind) && hasAll(said.text, asked));
}
