import type { refusal as ja } from '#words/ja/refusal.ts';

export const refusal: Record<keyof typeof ja, string> = {
  'refusal.not-found': 'That cannot be shown now.',
  'refusal.forbidden': 'This cannot be changed by you. Ask your teacher.',
  'refusal.invalid': 'It does not have the right form, so it could not be delivered.',
  'refusal.too-large': 'It is too big to be delivered. Make it smaller and try again.',
  'refusal.gone': 'That has been deleted already.',
  'refusal.parent-refused': 'What it belongs to has not arrived yet.',
  'refusal.bad-time': 'The date is not in the calendar.',
  'refusal.wrong-hash': 'It was damaged on the way. Try again.',
  'refusal.not-media': 'This is not a picture, a film or a sound.',
  'refusal.full': 'This device is full. Delete what you do not need.',
  'refusal.sign-in': 'Please come in again with your teacher’s QR code.',
  'refusal.account-closed': 'This account cannot be used at the moment. Please ask your teacher.',
  'refusal.join-link': 'This link does not work. Ask your teacher for a new one.',
  'refusal.too-many': 'Too many tries. Wait a little, then try again.',
  'refusal.held-full':
    'The school can keep no more of these until its update. It stays on this device. Tell your teacher.',
  'refusal.later': 'It is waiting its turn and will be delivered by itself later.',
  'refusal.old-app': 'This version of Ashiato is too old. Please update it.',
};
