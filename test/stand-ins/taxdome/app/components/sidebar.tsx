/** @jsxImportSource react */
import { Link, usePath } from '../router';
import { useSession } from '../session/session-context';
import { Icon, type IconName } from './icon';
import styles from './sidebar.module.css';

interface Entry {
  path: string;
  label: string;
  icon: IconName;
  children?: { path: string; label: string }[];
}

const within = (path: string, base: string) => path === base || path.startsWith(`${base}/`);

/** Main navigation; a section shows its pages while one of them is open. */
export function Sidebar() {
  const { firm, user, words } = useSession();
  const path = usePath();
  const { nav, decoys } = words;
  const entries: Entry[] = [
    { path: '/app', label: nav.home, icon: 'home' },
    { path: '/app/clients', label: nav.clients, icon: 'clients' },
    { path: '/app/workflow', label: nav.workflow, icon: 'workflow' },
    {
      path: '/app/billing',
      label: nav.billing,
      icon: 'billing',
      children: [
        { path: '/app/billing/invoices', label: nav.invoices },
        { path: '/app/billing/time-entries', label: decoys.timeEntries },
        { path: '/app/billing/expenses', label: decoys.expenses },
      ],
    },
    {
      path: '/app/templates',
      label: nav.templates,
      icon: 'templates',
      children: [
        { path: '/app/templates/services', label: nav.services },
        { path: '/app/templates/proposals', label: nav.proposals },
      ],
    },
    {
      path: '/app/settings',
      label: nav.settings,
      icon: 'settings',
      children: [
        { path: '/app/settings/firm', label: nav.firmSettings },
        { path: '/app/settings/services', label: nav.services },
      ],
    },
  ];
  return (
    <aside className={styles.root}>
      <div className={styles.firm}>
        <span className={styles.mark}>{firm.name.slice(0, 1)}</span>
        <span className={styles.firmName}>{firm.name}</span>
      </div>
      <nav aria-label={nav.main}>
        <ul className={styles.list}>
          {entries.map(({ children, ...entry }) => {
            const open = children !== undefined && within(path, entry.path);
            const current = !open && (entry.path === '/app' ? path === '/app' : within(path, entry.path));
            return (
              <li key={entry.path}>
                <Link
                  href={children?.[0]?.path ?? entry.path}
                  className={styles.link}
                  aria-current={current ? 'page' : undefined}
                  data-test={`Sidebar-Item-${entry.icon}`}
                >
                  <Icon name={entry.icon} />
                  {entry.label}
                </Link>
                {open && (
                  <ul className={styles.sublist}>
                    {children.map((child) => (
                      <li key={child.path}>
                        <Link
                          href={child.path}
                          className={styles.sublink}
                          aria-current={within(path, child.path) ? 'page' : undefined}
                        >
                          {child.label}
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={styles.user}>
        <span className={styles.avatar}>{user.initials}</span>
        {user.name}
      </div>
    </aside>
  );
}
