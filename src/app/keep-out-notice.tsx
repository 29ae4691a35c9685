// しまう前: the teacher has asked the class. What still holds something asks to stay out; what holds nothing says that it may go.
import { useState } from 'react';
import styles from '#app/notices.module.css';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useTick } from '#pieces/use-tick.ts';
import { type Contact, contactOf } from '#store/contact.ts';
import { isAskedToStayOut } from '#store/keep-out.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** The asking ends, and a contact grows old, without any row changing. */
const TICK_MS = 5000;

export function KeepOutNotice() {
  const tick = useTick(TICK_MS);
  const [isPut, put] = useState(false);
  const isAsked = useLive(isAskedToStayOut, [tick]);
  const contact = useLive(contactOf, [tick]);
  if (!isAsked || !contact) return null;
  const isFine = contact.inSync && contact.refused === 0;
  if (isFine && isPut) return null;
  return (
    <div className={styles['cabinet']}>
      <Notice
        tone={isFine ? 'good' : 'wait'}
        title={<Say k={isFine ? 'cabinet.fine' : 'cabinet.wait'} />}
        action={
          isFine && (
            <Button onClick={() => put(true)}>
              <Say k="cabinet.ok" />
            </Button>
          )
        }
      >
        <What contact={contact} isFine={isFine} />
      </Notice>
    </div>
  );
}

function What({ contact, isFine }: { readonly contact: Contact; readonly isFine: boolean }) {
  const { waiting, refused, online } = contact;
  if (isFine) return <Say k="cabinet.all" />;
  if (waiting > 0) return <Say k={online ? 'cabinet.left' : 'cabinet.offline'} with={{ count: waiting }} />;
  if (refused > 0) return <Say k="cabinet.refused" with={{ count: refused }} />;
  return <Say k="cabinet.asking" />;
}
