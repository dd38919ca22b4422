/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import type { ListProps } from '../../pages/services/list-props';
import { useSession } from '../../session/session-context';
import { useColumns } from '../columns';
import { ServiceBlock } from './service-block';
import styles from './service-blocks.module.css';

/** The list as plain blocks, with no roles at all. More come from the server as its end comes in sight. */
export function ServiceBlocks(props: ListProps) {
  const { services, total, sort, onSort, onMore } = props;
  const { words, settings } = useSession();
  const columns = useColumns();
  const end = useRef<HTMLDivElement>(null);
  const more = services.length < total;

  // biome-ignore lint/correctness/useExhaustiveDependencies: watched anew after each load, as an end that stays in sight is told only once.
  useEffect(() => {
    if (!more || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void onMore();
      },
      { rootMargin: '160px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more, services]);

  return (
    <div className={styles.root}>
      {settings.header && (
        <div className={styles.head}>
          {columns.map(({ id, label, sortKey }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: without roles, as such pages are.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
            <div
              key={id}
              className={sortKey ? styles.sortable : styles.label}
              onClick={() => sortKey && onSort(sortKey)}
            >
              {label}
              {sort.key === sortKey && <span className={sort.descending ? styles.downwards : styles.upwards} />}
            </div>
          ))}
          <div className={styles.label} />
        </div>
      )}
      {services.map((service) => (
        <ServiceBlock key={service.id} {...props} service={service} columns={columns} />
      ))}
      {more && (
        <div ref={end} className={styles.more}>
          <span className={styles.spinner} />
          {words.services.loading}
        </div>
      )}
    </div>
  );
}
