/** @jsxImportSource react */
import { PageTitle } from '../components/page-title';
import { useSession } from '../session/session-context';
import styles from './cards.module.css';

const JOBS = {
  todo: ['Okafor Family · 1040', 'Harbour Cycles · November books'],
  progress: ['Juniper Street Bakery · Payroll set-up', 'Northgate Dental · 1120-S'],
  review: ['Atelier Beaumont · Sales tax'],
} as const;

/** A board of jobs. */
export function WorkflowPage() {
  const { words } = useSession();
  const stages = ['todo', 'progress', 'review'] as const;
  return (
    <>
      <PageTitle title={words.nav.workflow} />
      <div className={styles.grid}>
        {stages.map((stage) => (
          <section key={stage} className={styles.stage}>
            <h2 className={styles.label}>{words.workflow[stage]}</h2>
            {JOBS[stage].map((job) => (
              <article key={job} className={styles.card}>
                {job}
              </article>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
