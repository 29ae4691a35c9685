// Why it waits and what lets it go: the network, signing in, a new version. And when the school last answered.
import { CloudOff, CloudUpload, HardDrive, LogIn, type LucideIcon, RefreshCw } from 'lucide-react';
import { Say } from '#pieces/say.tsx';
import { useWhen } from '#pieces/when.tsx';
import type { Contact } from '#store/contact.ts';
import { Notice } from '#ui/notice.tsx';
import type { MessageKey } from '#words/catalogue.ts';

export function WhyWaiting({ contact }: { readonly contact: Contact }) {
  const when = useWhen();
  const { lastContactAt } = contact;
  const anything = contact.waiting + contact.refused > 0;
  const [icon, reason] = reasonOf(contact);
  const last =
    lastContactAt === null ? (
      <Say k="unsent.neverContact" />
    ) : (
      <Say k="unsent.lastContact" with={{ when: when(lastContactAt, { time: true }) }} />
    );
  if (!anything) {
    return (
      <Notice tone={contact.inSync ? 'good' : 'plain'} icon={contact.online ? HardDrive : CloudOff}>
        {last}
      </Notice>
    );
  }
  return (
    <Notice tone="wait" icon={icon} title={<Say k="unsent.notLost" />}>
      {contact.waiting > 0 && (
        <p>
          <Say k={reason} />
        </p>
      )}
      <p>{last}</p>
    </Notice>
  );
}

type Reason = Extract<MessageKey, 'unsent.signInNow' | 'unsent.updateNow' | 'unsent.onlineNow' | 'unsent.offlineNow'>;
function reasonOf({ trouble, online }: Contact): [LucideIcon, Reason] {
  if (trouble === 'signIn') return [LogIn, 'unsent.signInNow'];
  if (trouble === 'oldApp') return [RefreshCw, 'unsent.updateNow'];
  return online ? [CloudUpload, 'unsent.onlineNow'] : [CloudOff, 'unsent.offlineNow'];
}
