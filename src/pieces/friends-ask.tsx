// 「友だちが うつっていたら、きいた？」 A question to think about, not a gate: the photo can be kept without an answer.
import { Brush, MessageCircleHeart, UserX } from 'lucide-react';
import { useId, useState } from 'react';
import styles from '#pieces/friends-ask.module.css';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';

export interface FriendsAskProps {
  /** False: the brush alone is there, without the question. */
  readonly isAsked: boolean;
  readonly disabled: boolean;
  readonly cover: () => void;
}
const ANSWERS = ['nobody', 'asked'] as const;
const ICONS = { nobody: UserX, asked: MessageCircleHeart } as const;

export function FriendsAsk({ isAsked, disabled, cover }: FriendsAskProps) {
  const question = useId();
  // Not kept: it is between the child and the friend.
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number] | null>(null);
  return (
    <div className={styles['ask']} {...(isAsked ? { role: 'group', 'aria-labelledby': question } : {})}>
      {isAsked && (
        <>
          <p id={question}>
            <Say k="hide.ask" />
          </p>
          {ANSWERS.map((each) => (
            <PressToggle
              key={each}
              icon={ICONS[each]}
              pressed={answer === each}
              onPress={() => setAnswer(answer === each ? null : each)}
            >
              <Say k={`hide.${each}`} />
            </PressToggle>
          ))}
        </>
      )}
      <Button variant={isAsked ? 'plain' : 'quiet'} icon={Brush} disabled={disabled} onClick={cover}>
        <Say k="hide.cover" />
      </Button>
    </div>
  );
}
