/** @jsxImportSource react */
import styles from './skeleton.module.css';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Grey bars in the shape of a list that is on its way. */
export function Skeleton() {
  return (
    <div className={styles.root} aria-busy="true" data-test="Services-Skeleton-Rows">
      {ROWS.map((row) => (
        <div key={row} className={styles.row}>
          <span className={styles.box} />
          <span className={styles.wide} />
          <span className={styles.bar} />
          <span className={styles.bar} />
        </div>
      ))}
    </div>
  );
}
