import type { leading as ja } from '#words/ja/leading.ts';

export const leading: Record<keyof typeof ja, string> = {
  'leading.open': 'Open on every screen',
  'leading.openNamed': 'Open {what} on every screen',
  'leading.title': 'Open on every screen',
  'leading.what': 'Opens “{what}” now on the screens of the children of {group}.',
  'leading.whatSome':
    'Opens “{what}” now on the screens of {count} children of {group} alone. The others see nothing of it.',
  'leading.how':
    'Who is recording, taking a picture or writing stays where they are: they get a notice with “See it”. Children can go back at any time.',
  'leading.until': 'Until you press “Let go”, for 50 minutes at most.',
  'leading.offline':
    'This device cannot reach the school now. It opens on the other screens when the network is back; after 50 minutes it no longer does.',
  'leading.replaces': 'It takes the place of “{what}”, which is open now.',
  'leading.where': 'Which part of the record',
  'leading.where.own': 'Where each child is',
  'leading.where.goal': 'Goal',
  'leading.where.work': 'Work',
  'leading.where.reflection': 'Reflection',
  'leading.do': 'Open',
  'leading.cancel': 'Cancel',
  'leading.close': 'Close',
  'leading.refused': 'It could not be opened. {why}',
  'leading.lesson': '{unit}, lesson {n}',
  'leading.now': 'Open on every screen',
  'leading.since': '· {group}, since {time}',
  'leading.hereOnly': 'On this device alone so far. It opens on the others when the network is back (until {time}).',
  'leading.letGo': 'Let go',
  'leading.over': 'Let go',
  'leading.overHow': 'The screens of {group} stay as they are; each child goes back by themselves.',
  'leading.again': 'Open it again',
  'leading.something': 'A unit that is gone',
};
