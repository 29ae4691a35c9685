// What others made and let us use, with their terms.
import styles from '#features/settings/about.module.css';
import { Say } from '#pieces/say.tsx';
import { Card } from '#ui/card.tsx';
import type { MessageKey } from '#words/catalogue.ts';

interface Credit {
  readonly what: Extract<
    MessageKey,
    | 'settings.creditsFontText'
    | 'settings.creditsKanjiText'
    | 'settings.creditsCodesText'
    | 'settings.creditsStrokesText'
    | 'settings.creditsIconText'
  >;
  /** The work's own name: the same in every language. */
  readonly name: string;
  readonly licence: string;
  readonly terms: string;
}
const CREDITS: readonly Credit[] = [
  {
    what: 'settings.creditsFontText',
    name: 'BIZ UDPGothic © The BIZ UDGothic Project Authors',
    licence: 'SIL Open Font License 1.1',
    terms: 'https://openfontlicense.org/open-font-license-official-text/',
  },
  {
    what: 'settings.creditsKanjiText',
    name: '82V12',
    licence: 'CC BY 4.0',
    terms: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
  },
  {
    what: 'settings.creditsCodesText',
    name: '82V12, 83V11',
    licence: 'CC BY 4.0',
    terms: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
  },
  {
    what: 'settings.creditsStrokesText',
    name: 'KanjiVG © Ulrich Apel',
    licence: 'CC BY-SA 3.0',
    terms: 'https://creativecommons.org/licenses/by-sa/3.0/deed.ja',
  },
  { what: 'settings.creditsIconText', name: 'Lucide', licence: 'ISC', terms: 'https://lucide.dev/license' },
];

export function Credits() {
  return (
    <Card aria-labelledby="credits">
      <details>
        <summary className={styles['summary']}>
          <h2 id="credits" className={styles['title']}>
            <Say k="settings.credits" />
          </h2>
        </summary>
        <ul className={styles['credits']}>
          {CREDITS.map(({ what, name, licence, terms }) => (
            <li key={what}>
              <p>
                <Say k={what} />
              </p>
              <p className={styles['soft']}>{name}</p>
              <p className={styles['soft']}>
                <a href={terms} target="_blank" rel="noreferrer license">
                  <Say k="settings.creditsLicence" with={{ licence }} />
                </a>
              </p>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
