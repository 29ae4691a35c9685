// ことばで さがす: all that the child has said so far, newest first, narrowed down by words. With nothing asked for it is the
// child's own log. Works without a network: it looks through what lies on this device.
import { MessageCircleQuestion, SearchX } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { askedWords, bestFirst } from '#domain/search.ts';
import { SaidItem } from '#features/search/said-item.tsx';
import { SearchForm, type Where } from '#features/search/search-form.tsx';
import styles from '#features/search/search-page.module.css';
import { LongList } from '#pieces/long-list.tsx';
import { RecordWays } from '#pieces/record-ways.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { ownWords, SAID, type Said } from '#store/own-words.ts';
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
  const subjects = useMemo(() => [...new Set(all.flatMap(({ unit }) => unit?.subject ?? []))].toSorted(), [all]);
  const where = useMemo(() => whereIn(params, subjects), [params, subjects]);
  const look = useCallback((next: Where) => setParams(addressOf(asked, next), { replace: true }), [asked, setParams]);
  const { kind, subject } = where;
  // A letter is on the screen before the list has followed it.
  const words = useDeferredValue(asked);
  const looked = useMemo(() => askedWords(words), [words]);
  const found = useMemo(() => {
    const isThere = (said: Said) =>
      (kind === null || said.kind === kind) && (subject === null || said.unit?.subject === subject);
    return bestFirst(all.filter(isThere), looked);
  }, [all, looked, kind, subject]);
  useNoted(asked, where);
  if (all.length === 0) {
    return (
      <EmptyState icon={MessageCircleQuestion} title={<Say k="looking.nothing" />}>
        <Say k="looking.nothingWhy" />
      </EmptyState>
    );
  }
  const isAll = words.trim() === '' && kind === null && subject === null;
  return (
    <>
      <SearchForm asked={asked} onAsked={setAsked} where={where} onWhere={look} subjects={subjects} />
      <p role="status">
        <Say k={isAll ? 'looking.all' : 'looking.found'} with={{ count: found.length }} />
      </p>
      {found.length === 0 ? (
        <EmptyState icon={SearchX} title={<Say k="looking.none" />}>
          <Say k="looking.noneWhy" />
        </EmptyState>
      ) : (
        <Found found={found} asked={looked} />
      )}
    </>
  );
}

/**
 * What was asked for stands in the address, so that "back" finds it again: once the hands rest, for an address for each letter
 * is more than a browser allows, and draws the page each time.
 */
function useNoted(asked: string, { kind, subject }: Where): void {
  const [params, setParams] = useSearchParams();
  const noted = params.get('q') ?? '';
  useEffect(() => {
    if (noted === asked) return undefined;
    const timer = setTimeout(() => setParams(addressOf(asked, { kind, subject }), { replace: true }), RESTS_MS);
    return () => clearTimeout(timer);
  }, [noted, asked, kind, subject, setParams]);
}

const addressOf = (asked: string, { kind, subject }: Where): Record<string, string> => ({
  ...(asked ? { q: asked } : {}),
  ...(kind ? { kind } : {}),
  ...(subject ? { subject } : {}),
});

/** An address may say what there is not. */
function whereIn(params: URLSearchParams, subjects: readonly string[]): Where {
  const [kind, subject] = [params.get('kind'), params.get('subject')];
  return {
    kind: SAID.find((each) => each === kind) ?? null,
    subject: subjects.find((each) => each === subject) ?? null,
  };
}
const RESTS_MS = 400;

/** px */
const CARD = 130;

interface FoundProps {
  readonly found: readonly Said[];
  readonly asked: readonly string[];
}
/** A letter that is typed draws the field at once, and the list when it has followed: neither with the other. */
const Found = memo(function Found({ found, asked }: FoundProps) {
  const say = useSay();
  return (
    <LongList
      of={found}
      keyOf={(said) => said.id}
      guess={CARD}
      short={FEW}
      className={styles['found']}
      label={say('looking.foundList')}
    >
      {(said) => <SaidItem said={said} asked={asked} />}
    </LongList>
  );
});
/** What does not fit a screen is drawn when it comes near: each letter that is typed draws them anew. */
const FEW = 10;
