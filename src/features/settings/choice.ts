import type { Choices } from '#store/settings.ts';

/** What each group of choices gets: how things are, and how to choose. */
export interface ChoiceProps {
  readonly choices: Choices;
  readonly choose: (values: Partial<Choices>) => void;
}
