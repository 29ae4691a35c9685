// しらべたこと as a card: what was written there, where that was, and the way to it. The page opens beside the app, never in it, and
// is not told where one comes from.
import { ExternalLink, Quote } from 'lucide-react';
import { linkOf, siteOf } from '#domain/link-card.ts';
import styles from '#pieces/link-card.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { buttonClass, buttonWordsClass } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export interface LinkCardProps {
  readonly link: Readonly<Record<string, string>>;
}

export function LinkCard({ link }: LinkCardProps) {
  const say = useSay();
  const { url, quote, source } = linkOf(link);
  const site = siteOf(url);
  return (
    <div className={styles['card']}>
      {quote && (
        <figure className={styles['quote']}>
          <Icon of={Quote} className={styles['sign']} />
          <blockquote className={styles['said']} aria-label={say('ways.linkSaid')}>
            <OwnWords>{quote}</OwnWords>
          </blockquote>
        </figure>
      )}
      {(source || site) && (
        <p className={styles['from']}>
          <span className={styles['label']}>
            <Say k="ways.linkFrom" />
          </span>
          <span lang="ja">{[source, site].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {url && (
        <>
          <a
            className={buttonClass()}
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={say('ways.linkOpenNamed', { site })}
          >
            <Icon of={ExternalLink} />
            <span className={buttonWordsClass}>
              <Say k="ways.linkOpen" />
            </span>
          </a>
          <p className={styles['hint']}>
            <Say k="ways.linkOffline" />
          </p>
        </>
      )}
    </div>
  );
}
