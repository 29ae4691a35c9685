// A diamond: this teacher has not opened it yet. At the corner of a cell's picture, and alone in the legend.
import styles from '#features/class-board/board-cell.module.css';
import type { SignPictures } from '#features/class-board/sign-pictures.ts';

export const NewSign = ({ fresh }: Pick<SignPictures, 'fresh'>) => (
  <span className={styles['new']} style={{ backgroundImage: fresh }} aria-hidden="true" />
);
