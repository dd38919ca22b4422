/** @jsxImportSource react */
import { PageTitle } from '../components/page-title';
import { useSession } from '../session/session-context';

/** Proposal templates; there are none. */
export function ProposalsPage() {
  const { words } = useSession();
  return (
    <>
      <PageTitle title={words.nav.proposals} />
      <p>{words.proposals.empty}</p>
    </>
  );
}
