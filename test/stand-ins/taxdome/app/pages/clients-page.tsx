/** @jsxImportSource react */
import type { Client } from '../../shared/decoys';
import { PageTitle } from '../components/page-title';
import { Skeleton } from '../components/skeleton';
import styles from '../components/table.module.css';
import { useResource } from '../hooks/use-resource';
import { useSession } from '../session/session-context';

/** Clients of the firm. */
export function ClientsPage() {
  const { words } = useSession();
  const { people } = words;
  const clients = useResource<{ clients: Client[] }>('clients')?.clients;
  return (
    <>
      <PageTitle title={words.nav.clients} />
      {clients ? (
        <div className={styles.wrap}>
          <table className={styles.root}>
            <thead>
              <tr>
                <th>{people.name}</th>
                <th>{people.type}</th>
                <th>{people.email}</th>
              </tr>
            </thead>
            <tbody>
              {clients.map((client) => (
                <tr key={client.email}>
                  <td>{client.name}</td>
                  <td>{people[client.type]}</td>
                  <td>{client.email}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Skeleton />
      )}
    </>
  );
}
