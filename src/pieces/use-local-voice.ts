// Whether this device can say Japanese aloud by itself.
import { useSyncExternalStore } from 'react';
import { hasLocalVoice, watchVoices } from '#media/speech.ts';

export const useLocalVoice = (): boolean => useSyncExternalStore(watchVoices, hasLocalVoice);
