// A file or a sound from outside: what it is, and whether it is to be kept. What cannot be kept says why.
import { Check, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Refused } from '#domain/refusal.ts';
import type { PlainSort } from '#media/prepare-given.ts';
import type { KeepCaptured } from '#pieces/captured.ts';
import { FileSign } from '#pieces/file-sign.tsx';
import { type GivenEnd, GivenRefusedActs } from '#pieces/given-refused-acts.tsx';
import styles from '#pieces/given-things.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { type GivenState, useGivenFile } from '#pieces/use-given-file.ts';
import { useReleased } from '#pieces/use-released.ts';
import { VideoPlayer } from '#pieces/video-player.tsx';
import { VoicePlayer } from '#pieces/voice-player.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

export interface GivenFileProps {
  readonly sort: PlainSort;
  readonly file: Blob;
  readonly name: string;
  readonly keep: KeepCaptured;
  readonly onDone: (end: GivenEnd) => void;
  readonly isOnlyCopy: boolean;
}

export function GivenFile({ sort, file, name, keep, onDone, isOnlyCopy }: GivenFileProps) {
  const say = useSay();
  const given = useGivenFile(
    { sort, file, name },
    (prepared) => keep({ kind: sort, prepared }),
    () => onDone('kept'),
  );
  const { state } = given;
  return (
    <section aria-label={say('ways.givenTitle')} className={styles['place']} data-hands-full="">
      {state.at === 'preparing' && (
        <p role="status">
          <Say k="ways.givenPreparing" />
        </p>
      )}
      {state.at === 'refused' && (
        <>
          <Trouble refused={state.refused} sort={sort} />
          <GivenRefusedActs refused={state.refused} again={given.again} onDone={onDone} isOnlyCopy={isOnlyCopy} />
        </>
      )}
      {state.at === 'looking' && (
        <Looking state={state} sort={sort} onKeep={given.keep} onSkip={() => onDone('dropped')} />
      )}
    </section>
  );
}

interface LookingProps {
  readonly state: GivenState & { at: 'looking' };
  readonly sort: PlainSort;
  readonly onKeep: () => void;
  readonly onSkip: () => void;
}
function Looking({ state, sort, onKeep, onSkip }: LookingProps) {
  const question = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  // What was pressed is gone: the question takes the focus, so that it is heard and the keys go on from here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Preview prepared={state.prepared} sort={sort} />
      <p ref={heading} id={question} tabIndex={-1} className={styles['question']}>
        <Say k="ways.givenLooksGood" />
      </p>
      {state.refused && <Trouble refused={state.refused} sort={sort} />}
      <div className={styles['acts']} role="group" aria-labelledby={question}>
        <Button variant="primary" size="big" icon={Check} busy={state.isKeeping} onClick={onKeep}>
          <Say k="ways.givenKeep" />
        </Button>
        <Button icon={X} disabled={state.isKeeping} onClick={onSkip}>
          <Say k="ways.givenSkip" />
        </Button>
      </div>
    </>
  );
}

function Preview({ prepared, sort }: { readonly prepared: PreparedMedia; readonly sort: PlainSort }) {
  const say = useSay();
  const { o, m } = prepared.variants;
  const shown = sort === 'file' ? m : o;
  const url = useMadeUrl(shown);
  if (sort === 'video') return url && <VideoPlayer url={url} title={say('ways.film')} />;
  if (sort === 'audio') return url && <VoicePlayer url={url} title={say('voice.taken')} />;
  return (
    <>
      {url && <img className={styles['first']} src={url} alt="" />}
      {o && (
        <FileSign
          mime={o.mime}
          name={prepared.preview?.['name'] ?? ''}
          bytes={o.bytes}
          pages={prepared.preview?.['pages']}
        />
      )}
    </>
  );
}

/** An address of bytes in memory, given back when they are no longer shown. */
function useMadeUrl(part: PreparedMedia['variants']['o']): string | null {
  const url = useMemo(() => (part ? URL.createObjectURL(new Blob([part.data], { type: part.mime })) : null), [part]);
  useReleased(url);
  return url;
}

function Trouble({ refused, sort }: { readonly refused: Refused | 'trouble'; readonly sort: PlainSort }) {
  return (
    <Notice tone="bad">
      <Say k={givenTrouble(refused, sort)} />
    </Notice>
  );
}

function givenTrouble(refused: Refused | 'trouble', sort: PlainSort) {
  if (refused === 'trouble') return 'ways.notKept';
  if (refused.refused === 'full') return 'ways.full';
  if (refused.refused === 'too-large' && refused.field === 'long') return 'ways.filmLong';
  if (refused.refused === 'too-large') return 'ways.tooLarge';
  if (refused.refused !== 'not-media') return 'ways.notKept';
  if (sort !== 'file') return sort === 'audio' ? 'ways.soundBroken' : 'ways.filmBroken';
  if (refused.field === 'empty') return 'ways.empty';
  if (refused.field === 'locked') return 'ways.locked';
  return refused.field === 'broken' ? 'ways.broken' : 'ways.otherKind';
}
