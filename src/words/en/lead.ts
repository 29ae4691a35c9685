import type { lead as ja } from '#words/ja/lead.ts';

export const lead: Record<keyof typeof ja, string> = {
  'lead.opened': 'Your teacher opened this on every screen.',
  'lead.waits': 'You can finish what you are doing first.',
  'lead.see': 'See it',
  'lead.again': 'To what your teacher opened',
  'lead.free': 'Go on at your own pace.',
  'lead.back': 'Back to where I was',
  'lead.put': 'Close',
};
