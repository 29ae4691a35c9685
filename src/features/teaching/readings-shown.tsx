// ふりがな on the unit's page: shown under every text unless the teacher hides them, and made anew by one press.
import { Languages, RefreshCw } from 'lucide-react';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import styles from '#features/teaching/readings.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say } from '#pieces/say.tsx';
import { doorOf } from '#remote/http.ts';
import { readAgain } from '#remote/readings.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';

/** The unit whose readings are shown; null: none are. */
const Shown = createContext<string | null>(null);
export const useReadingsShown = (): string | null => useContext(Shown);

type Asked = 'done' | 'same' | 'away';
const ASKED = {
  done: 'teaching.readingAgainDone',
  same: 'teaching.readingAgainSame',
  away: 'teaching.readingAgainAway',
} as const;

export interface ReadingsShownProps {
  readonly unit: string;
  readonly children: ReactNode;
}
export function ReadingsShown({ unit, children }: ReadingsShownProps) {
  const { session, isSample } = useDevice();
  const [shown, setShown] = useState(true);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const again = async () => {
    setBusy(true);
    const answer = await readAgain(doorOf(session.person), unit);
    setBusy(false);
    setAsked(answer.kind !== 'accepted' ? 'away' : answer.value.read > 0 ? 'done' : 'same');
  };
  const value = useMemo(() => (shown ? unit : null), [shown, unit]);
  return (
    <Shown value={value}>
      <Card aria-labelledby="unit-readings" padding="small" className={styles['bar']}>
        <h2 id="unit-readings" className={styles['name']}>
          <Say k="teaching.reading" />
        </h2>
        <p className={styles['hint']}>
          <Say k="teaching.readingHint" />
        </p>
        <div className={styles['acts']}>
          <PressToggle icon={Languages} pressed={shown} onPress={() => setShown(!shown)}>
            <Say k="teaching.readingShow" />
          </PressToggle>
          {!isSample && (
            <Button icon={RefreshCw} busy={busy} onClick={() => void again()}>
              <Say k="teaching.readingAgain" />
            </Button>
          )}
        </div>
        <p role="status" className={styles['said']}>
          {asked && <Say k={ASKED[asked]} />}
        </p>
      </Card>
      {children}
    </Shown>
  );
}
