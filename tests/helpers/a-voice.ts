// The voice of a device, at the browser's own door: it says nothing, keeps what it was given, and ends when told to.
import { vi } from 'vitest';

class Utterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

export interface TestVoice {
  /** All that was begun, in order. */
  readonly said: string[];
  /** What is being said now. */
  readonly now: () => string | null;
  /** The phrase has been said to its end. */
  readonly ends: () => void;
  /** The browser comes to know of its voices after the page has. */
  readonly comes: () => void;
}

/** @param voices what the device has; a Japanese one of its own unless said otherwise */
export function aVoice(
  voices: readonly { lang: string; localService: boolean }[] = [LOCAL],
  isLate = false,
): TestVoice {
  const said: string[] = [];
  let now: Utterance | null = null;
  let known = isLate ? [] : voices;
  const door = Object.assign(new EventTarget(), {
    getVoices: () => known,
    speak: (utterance: Utterance) => {
      now = utterance;
      said.push(utterance.text);
    },
    // As browsers do: what is cut off hears of it.
    cancel: () => {
      const cut = now;
      now = null;
      cut?.dispatchEvent(new Event('error'));
    },
  });
  vi.stubGlobal('speechSynthesis', door);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  return {
    said,
    now: () => now?.text ?? null,
    ends: () => {
      const done = now;
      now = null;
      done?.dispatchEvent(new Event('end'));
    },
    comes: () => {
      known = voices;
      door.dispatchEvent(new Event('voiceschanged'));
    },
  };
}

const LOCAL = { lang: 'ja-JP', localService: true };
