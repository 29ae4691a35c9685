// The sample class: a made-up class that a teacher tries the app on.
import type { sample as ja } from '#words/ja/sample.ts';

export const sample: Record<keyof typeof ja, string> = {
  'sample.name': 'the sample class',
  'sample.enter': 'Try it with a sample class',
  'sample.title': 'This is a sample class',
  'sample.text': 'Nothing you do here is sent anywhere. It is gone when you go back.',
  'sample.leave': 'Back to my class',
  'sample.notHere': 'This screen does not open in the sample class',
  'sample.notHereText': 'It shows how the school and this device are doing. You can open it in your own class.',
  'sample.ownSettings':
    'The lock, saving to a file and changing to another person are in the settings of your own class.',
};
