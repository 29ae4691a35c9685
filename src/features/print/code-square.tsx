// The square on a worksheet (domain/sheet-code.ts).
import { useMemo } from 'react';
import styles from '#features/print/print.module.css';
import { codeSquare } from '#media/make-code.ts';

export function CodeSquare({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, side } = useMemo(() => codeSquare(text), [text]);
  return (
    <svg className={styles['square']} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  );
}
