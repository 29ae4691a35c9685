// While a word to a child is being written the page stays as it is: with the word the child is no longer among those without one,
// and the row, with the window that it opened, would go under the teacher's hands.
import { createContext } from 'react';

export const HoldInsight = createContext<(isHeld: boolean) => void>(() => undefined);
