// The pill for grown-ups: the same truth in their own register. A pupil's first load does not carry these words.
import { ContactPill, type Standing } from '#app/contact-pill.tsx';
import { useDevice } from '#pieces/device-context.tsx';

const forGrownUps = (standing: Standing) => `arrivals.pill${standing}` as const;

export function StaffPill() {
  // Of the sample class there is nothing to say: the banner says what it is.
  if (useDevice().isSample) return null;
  return <ContactPill wordsOf={forGrownUps} />;
}
