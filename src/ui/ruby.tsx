// A word with its reading above it. The reading is not selected with the text, does not move the line, and is not spoken
// after the word that it says already.
import styles from '#ui/ruby.module.css';

export function Ruby({ base, reading }: { readonly base: string; readonly reading: string }) {
  return (
    <ruby className={styles['ruby']}>
      {base}
      <rp aria-hidden="true">（</rp>
      <rt aria-hidden="true">{reading}</rt>
      <rp aria-hidden="true">）</rp>
    </ruby>
  );
}
