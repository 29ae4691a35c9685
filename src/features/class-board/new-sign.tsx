// A diamond: this teacher has not opened it yet. At the corner of a cell's picture, and alone in the legend.
import styles from '#features/class-board/board-cell.module.css';

export const NewSign = () => <span className={styles['new']} aria-hidden="true" />;
