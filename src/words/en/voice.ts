import type { voice as ja } from '#words/ja/voice.ts';

export const voice: Record<keyof typeof ja, string> = {
  'voice.workOpen': 'Record a voice or a sound',
  'voice.workAsk': 'Record a voice or a sound',
  'voice.start': 'Start recording',
  'voice.opening': 'Getting the microphone ready',
  'voice.recording': 'Recording',
  'voice.seconds': '{seconds} s (up to 60 s)',
  'voice.done': 'Done',
  'voice.choose': 'Choose a file',
  'voice.close': 'Close',
  'voice.looksGood': 'Listen to it. Is this all right?',
  'voice.left': 'A recording was cut off here. Do you want to keep it?',
  'voice.play': 'Listen',
  'voice.pause': 'Pause',
  'voice.player': 'Listen to {title}',
  'voice.taken': 'the sound you have just recorded',
  'voice.keep': 'Use this',
  'voice.again': 'Record again',
  'voice.blocked':
    'The microphone cannot be used. Show this to your teacher, so that it may be used. You can also choose a file.',
  'voice.none': 'There is no microphone. Please choose a file.',
  'voice.full': 'This device is full. What was recorded so far is safe. Please tell your teacher.',
  'voice.notSound': 'This is not a sound file. Please choose another one.',
  'voice.broken': 'This sound cannot be played here. Please record it again.',
  'voice.tooLarge': 'This sound is too long. Please record a shorter one.',
  'voice.notKept': 'The sound could not be kept. Please try again.',
};
