// What a file is, in one look: its sort, its name, how large it is.
import { FileArchive, FileSpreadsheet, FileText, type LucideIcon, Presentation, Puzzle } from 'lucide-react';
import { endingOf } from '#domain/file-kind.ts';
import styles from '#pieces/file-sign.module.css';
import { Say } from '#pieces/say.tsx';
import { Icon } from '#ui/icon.tsx';
import { sizeText } from '#words/size-text.ts';

export interface FileSignProps {
  readonly mime: string;
  /** As it is kept; empty for one from before names were. */
  readonly name: string;
  readonly bytes: number;
  readonly pages: string | undefined;
}

export function FileSign({ mime, name, bytes, pages }: FileSignProps) {
  return (
    <div className={styles['file']}>
      <span className={styles['sign']}>
        <Icon of={iconOf(mime)} size="l" />
        <span className={styles['sort']}>{endingOf(name)}</span>
      </span>
      <div className={styles['words']}>
        <p lang="ja" className={styles['name']}>
          {name}
        </p>
        <p className={styles['size']}>
          {sizeText(bytes)}
          {pages && (
            <>
              {' · '}
              <Say k="ways.pages" with={{ count: pages }} />
            </>
          )}
        </p>
      </div>
    </div>
  );
}

function iconOf(mime: string): LucideIcon {
  if (/spreadsheet|excel/.test(mime)) return FileSpreadsheet;
  if (/presentation|powerpoint/.test(mime)) return Presentation;
  if (/scratch/.test(mime)) return Puzzle;
  return /zip/.test(mime) ? FileArchive : FileText;
}
