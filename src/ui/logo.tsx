// The two footprints. The same drawing as public/favicon.svg.
import styles from '#ui/logo.module.css';

export function Logo() {
  return (
    <svg className={styles['logo']} viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <rect className={styles['ground']} width="44" height="44" rx="13" />
      <g className={styles['prints']}>
        <ellipse cx="16" cy="27" rx="5.2" ry="8" transform="rotate(-12 16 27)" />
        <circle cx="11" cy="15.5" r="2" />
        <circle cx="15" cy="13.6" r="2" />
        <circle cx="19" cy="14.6" r="1.8" />
        <g className={styles['ahead']}>
          <ellipse cx="29.5" cy="20" rx="4.6" ry="7" transform="rotate(12 29.5 20)" />
          <circle cx="27" cy="9.4" r="1.8" />
          <circle cx="31" cy="8.4" r="1.8" />
          <circle cx="34.6" cy="10" r="1.6" />
        </g>
      </g>
    </svg>
  );
}
