// Whether something would be lost, or broken off, if the screen went elsewhere now: a dialog is open, a camera is on, somebody
// records, looks at what they recorded, or writes. What records bears `data-hands-full` (pieces/capture-*.tsx).

const BUSY = 'dialog[open], [data-hands-full]';
/** The keys go in there: words, perhaps half of one in an IME. */
const WRITTEN = 'textarea, [contenteditable="true"], input:not([type])';
const WRITTEN_TYPES: ReadonlySet<string> = new Set([
  'text',
  'search',
  'url',
  'email',
  'tel',
  'number',
  'date',
  'password',
]);

export function handsAreFull(): boolean {
  if (document.querySelector(BUSY)) return true;
  if ([...document.querySelectorAll('video')].some(({ srcObject }) => srcObject != null)) return true;
  const at = document.activeElement;
  return at?.matches(WRITTEN) === true || (at instanceof HTMLInputElement && WRITTEN_TYPES.has(at.type));
}
