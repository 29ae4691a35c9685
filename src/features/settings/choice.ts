import type { Refused } from '#domain/refusal.ts';
import type { Choices } from '#store/settings.ts';

/** What each group of choices gets: how things are, and how to choose. */
export interface ChoiceProps {
  readonly choices: Choices;
  /** Answers when it is kept, or why not. */
  readonly choose: (values: Partial<Choices>) => Promise<Refused | null>;
}
