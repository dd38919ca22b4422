/** @jsxImportSource react */

import styles from './app.module.css';
import { Sidebar } from './components/sidebar';
import { ToastProvider } from './components/toasts';
import { Pages } from './pages/pages';
import { SessionProvider } from './session/session-context';

/** The signed-in app: navigation at the side, a page beside it. */
export function App() {
  return (
    <SessionProvider>
      <ToastProvider>
        <div className={styles.shell}>
          <Sidebar />
          <main className={styles.main}>
            <Pages />
          </main>
        </div>
      </ToastProvider>
    </SessionProvider>
  );
}
