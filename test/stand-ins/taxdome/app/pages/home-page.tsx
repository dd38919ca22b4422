/** @jsxImportSource react */
import { PageTitle } from '../components/page-title';
import { TopServices } from '../decoys/top-services';
import { useSession } from '../session/session-context';
import styles from './cards.module.css';

/** Overview with a few figures. */
export function HomePage() {
  const { user, words, money } = useSession();
  const { home } = words;
  const cards = [
    { label: home.tasks, value: '7' },
    { label: home.unpaid, value: money.show(3200.5) },
    { label: home.unread, value: '3' },
  ];
  return (
    <>
      <PageTitle title={home.welcome(user.name.split(' ')[0] ?? '')} />
      <div className={styles.grid}>
        {cards.map((card) => (
          <section key={card.label} className={styles.card}>
            <h2 className={styles.label}>{card.label}</h2>
            <p className={styles.value}>{card.value}</p>
          </section>
        ))}
      </div>
      <TopServices />
    </>
  );
}
