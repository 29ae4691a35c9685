// Says words aloud, in a Japanese voice that lives on this device: a voice from elsewhere would be sent what a child or a
// teacher wrote. One thing is said at a time, and nothing begins by itself.
const turns = new EventTarget();

export const hasLocalVoice = (): boolean => localVoice() !== null;

/** Voices may come some time after the page. @returns ends the watch */
export function watchVoices(onChange: () => void): () => void {
  if (!('speechSynthesis' in globalThis)) return () => undefined;
  const engine = speechSynthesis;
  engine.addEventListener('voiceschanged', onChange);
  return () => engine.removeEventListener('voiceschanged', onChange);
}

export interface Listener {
  readonly onPhrase: (at: number) => void;
  /** Said to the end, stopped, or somebody else's turn. */
  readonly onEnd: () => void;
}

/** To be called from the press itself: Safari lets no page speak unasked. @returns stops it */
export function sayAloud(phrases: readonly string[], { onPhrase, onEnd }: Listener): () => void {
  const voice = localVoice();
  const engine = speechSynthesis;
  turns.dispatchEvent(new Event('next'));
  const over = new AbortController();
  const { signal } = over;
  const stop = () => {
    if (signal.aborted) return;
    over.abort();
    engine.cancel();
    onEnd();
  };
  // All of them are held until the end: Chromium forgets `end` of an utterance that nobody holds.
  const utterances = phrases.map((phrase) => new SpeechSynthesisUtterance(phrase));
  const say = (at: number) => {
    if (signal.aborted) return;
    const utterance = utterances[at];
    if (!utterance || !voice) {
      stop();
      return;
    }
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener('end', () => say(at + 1), { signal });
    utterance.addEventListener('error', stop, { signal });
    onPhrase(at);
    engine.speak(utterance);
  };
  turns.addEventListener('next', stop, { signal });
  addEventListener('pagehide', stop, { signal });
  say(0);
  return stop;
}

function localVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in globalThis)) return null;
  return speechSynthesis.getVoices().find(({ localService, lang }) => localService && /^ja\b|^ja_/i.test(lang)) ?? null;
}
