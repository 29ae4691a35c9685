import type { lamp as ja } from '#words/ja/lamp.ts';

export const lamp: Record<keyof typeof ja, string> = {
  'lamp.thisDevice': 'On this device only',
  'lamp.later': 'Sent later (it is on this device)',
  'lamp.sending': 'Being sent',
  'lamp.elsewhere': 'The school lacks the picture',
  'lamp.arrived': 'The school has it',
  'lamp.seen': 'The teacher has seen it',
};
