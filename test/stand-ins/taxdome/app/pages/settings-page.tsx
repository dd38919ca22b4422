/** @jsxImportSource react */
import { PageTitle } from '../components/page-title';
import { Link } from '../router';
import { useSession } from '../session/session-context';
import styles from './cards.module.css';

/** The firm's settings, to look at. */
export function SettingsPage() {
  const { firm, words } = useSession();
  const { settings } = words;
  const language = new Intl.DisplayNames([firm.language], { type: 'language' }).of(firm.language);
  return (
    <>
      <PageTitle title={words.nav.firmSettings} />
      <section className={styles.card}>
        <h2 className={styles.label}>{settings.general}</h2>
        <dl className={styles.facts}>
          <dt>{settings.currency}</dt>
          <dd>{firm.currency}</dd>
          <dt>{settings.language}</dt>
          <dd>{language}</dd>
          <dt>
            <Link href="/app/settings/services">{words.nav.services}</Link>
          </dt>
          <dd>{settings.servicesHint}</dd>
        </dl>
      </section>
    </>
  );
}
