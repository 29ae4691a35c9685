// The pill for grown-ups: the same truth in their own register. A pupil's first load does not carry these words.
import { ContactPill, type Standing } from '#app/contact-pill.tsx';

const forGrownUps = (standing: Standing) => `arrivals.pill${standing}` as const;

export function StaffPill() {
  return <ContactPill wordsOf={forGrownUps} />;
}
