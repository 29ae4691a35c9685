import type { cabinet as ja } from '#words/ja/cabinet.ts';

export const cabinet: Record<keyof typeof ja, string> = {
  'cabinet.wait': 'Please do not put me away yet.',
  'cabinet.left': '{count} more are being sent to the school.',
  'cabinet.offline': '{count} are left. Waiting for the network.',
  'cabinet.refused': '{count} for your teacher to look at.',
  'cabinet.asking': 'Asking the school.',
  'cabinet.fine': 'You may put me away.',
  'cabinet.all': 'The school has everything.',
  'cabinet.ok': 'All right',
};
