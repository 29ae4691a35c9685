// The desk at which one field is written: what stands there, what of it is kept, when it is kept next. No React in it, so
// that nothing of it waits for a render. [Note: Autosave]
import { merge3 } from '#domain/merge3.ts';
import { isRefused, type RefusalCode } from '#domain/refusal.ts';
import type { DraftVersion, DraftVersions } from '#store/draft-versions.ts';
import { clearFieldDraft, type FieldDraft, keepFieldDraft, readFieldDraft } from '#store/field-drafts.ts';

/** Saved after this rest, and after the longer time at the latest, however fast somebody types (ms). */
export const IDLE_MS = 800;
export const LONGEST_MS = 5000;

/** Keeps the words; `from` are the stored ones that they grew from, as far as the desk knows. */
type AutosaveCommand = (words: string, from: string) => Promise<unknown>;
export type Writable = HTMLTextAreaElement | HTMLInputElement;
export interface DeskView {
  readonly words: string;
  /** saved: the database has all of it · writing: not yet · refused: it said no; words and draft are still here. */
  readonly state: 'saved' | 'writing' | 'refused';
  /** Why not, if the store gave a reason. */
  readonly refused: RefusalCode | null;
}

export class WritingDesk {
  private save: AutosaveCommand;
  private readonly field: string;
  private readonly versions: DraftVersions;
  private version: DraftVersion;
  private view: DeskView;
  private readonly listeners = new Set<() => void>();
  /** The stored words that the ones on the desk grew from. */
  private base: string;
  /** Stored words that came while an IME was at work. */
  private waiting: string | null = null;
  private composing = false;
  private dirtySince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  /** Own saves that the store has not shown yet: they are no news. */
  private own: string[] = [];
  private node: Writable | null = null;
  private caret: number | null = null;
  /** Somebody wrote here: until then its caret stands before the words, where nobody put it. */
  private isTouched = false;

  /** Words that a killed tab left behind come back, together with what the store got since. */
  constructor(field: string, stored: string, save: AutosaveCommand, versions: DraftVersions) {
    this.field = field;
    this.save = save;
    this.versions = versions;
    this.base = stored;
    const draft = readFieldDraft(field);
    this.version = draft?.version ?? versions.begin();
    this.view = { words: stored, state: 'saved', refused: null };
    if (!draft) return;
    if (draft.version && draft.base !== stored && !draft.own?.includes(stored)) void this.judge(draft, stored);
    else this.takeDraft(draft, stored);
  }

  /** What is stored is not what these words grew from: something came from elsewhere, or they are older than it. */
  private async judge(draft: FieldDraft, stored: string): Promise<void> {
    if (await this.versions.isOlder(draft, stored).catch(() => false)) {
      this.version = this.versions.begin();
      clearFieldDraft(this.field, draft.words);
    } else {
      this.takeDraft(draft, stored);
      this.plan();
    }
  }

  private takeDraft(draft: FieldDraft, stored: string): void {
    const from = draft.own?.includes(stored) ? stored : draft.base;
    const found = merge3(from, draft.words, stored).text;
    // Somebody may be writing here by now.
    const words = merge3(stored, found, this.view.words).text;
    // The draft becomes what stands here now, or it would be taken for something newer once this is saved, and stay.
    if (words === this.base) clearFieldDraft(this.field, draft.words);
    else this.put(words);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly look = (): DeskView => this.view;

  readonly write = (words: string): void => {
    this.isTouched = true;
    this.put(words);
    this.plan();
  };
  private put(words: string): void {
    this.dirtySince ??= performance.now();
    this.keepDraft(words);
    this.show({ words, state: 'writing' });
  }
  private keepDraft(words: string): void {
    const { base, own } = this;
    this.version = { ...this.version, n: this.version.n + 1 };
    keepFieldDraft(this.field, { words, base, own, version: this.version });
  }

  /** Puts words where the caret stands, and the caret behind them; at the end of words that nobody went into yet. */
  readonly insert = (more: string): void => {
    const { words } = this.view;
    const caret = this.isTouched || (this.node?.selectionEnd ?? 0) > 0 ? this.node : null;
    const from = caret?.selectionStart ?? words.length;
    const until = caret?.selectionEnd ?? from;
    this.caret = from + more.length;
    this.write(words.slice(0, from) + more + words.slice(until));
    this.node?.focus();
  };

  readonly hold = (node: Writable | null): void => {
    this.node = node;
  };
  readonly beginComposing = (): void => {
    this.composing = true;
    clearTimeout(this.timer);
  };
  readonly endComposing = (): void => {
    this.composing = false;
    if (this.waiting !== null) this.takeNews(this.waiting);
    void this.flush();
  };
  readonly blur = (): void => {
    this.isTouched = true;
    this.rest();
  };
  /** The page is hidden, the field loses the focus. Half a composition is never saved: the draft has it. */
  readonly rest = (): void => {
    if (!this.composing) void this.flush();
  };
  /** The field goes away, and an unfinished composition with it: what stands there is what is kept. */
  readonly leave = (): void => {
    this.composing = false;
    if (this.waiting !== null) this.takeNews(this.waiting);
    void this.flush();
  };

  /** The store's command, as of the last render. */
  serve(save: AutosaveCommand): void {
    this.save = save;
  }

  /** The store's words as they now are: news only if they are not what this desk saved. */
  news(stored: string): void {
    if (this.composing) this.waiting = stored;
    else this.takeNews(stored);
    this.plan();
  }

  /** After the words are on the screen: the caret goes where it belongs. */
  placeCaret(): void {
    if (this.caret === null) return;
    this.node?.setSelectionRange(this.caret, this.caret);
    this.caret = null;
  }

  /** Saves now. Done when the store has answered; never throws. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    while (this.saving) await this.saving;
    if (this.dirtySince === null) return;
    this.saving = this.saveOnce(this.view.words);
    await this.saving;
  };

  private async saveOnce(words: string): Promise<void> {
    const since = this.dirtySince;
    this.dirtySince = null;
    const from = this.own.at(-1) ?? this.base;
    this.own.push(words);
    this.versions.note(this.version, words);
    const answer = await this.save(words, from).catch((): Failed => ({ failed: true }));
    this.saving = null;
    if (isRefused(answer) || isFailed(answer)) {
      this.own = this.own.filter((each) => each !== words);
      this.dirtySince ??= since;
      this.show({ state: 'refused', refused: isRefused(answer) ? answer.refused : null });
      return;
    }
    clearFieldDraft(this.field, words);
    if (this.dirtySince === null) this.show({ state: 'saved', refused: null });
  }

  private plan(): void {
    clearTimeout(this.timer);
    // Refused once: tried again with the next key, not every 5 seconds.
    if (this.composing || this.dirtySince === null || this.view.state === 'refused') return;
    const left = this.dirtySince + LONGEST_MS - performance.now();
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(IDLE_MS, left)));
  }

  private takeNews(stored: string): void {
    this.waiting = null;
    if (stored === this.base) return;
    const own = this.own.indexOf(stored);
    const { words } = this.view;
    if (own >= 0) {
      this.own.splice(0, own + 1);
      this.base = stored;
      return;
    }
    const { text } = merge3(this.base, words, stored);
    this.base = stored;
    this.own = [];
    if (this.dirtySince !== null) this.keepDraft(text);
    if (text === words) return;
    if (this.node && document.activeElement === this.node) this.caret = caretIn(text, words, this.node.selectionStart);
    this.show({ words: text });
  }

  private show(change: Partial<DeskView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

interface Failed {
  readonly failed: true;
}
const isFailed = (answer: unknown): answer is Failed =>
  typeof answer === 'object' && answer !== null && 'failed' in answer;

/** The caret stays behind the same words, as far as they are still in front of it. */
function caretIn(text: string, before: string, caret: number | null): number | null {
  if (caret === null || text.startsWith(before.slice(0, caret))) return caret;
  return Math.max(0, caret + text.length - before.length);
}
