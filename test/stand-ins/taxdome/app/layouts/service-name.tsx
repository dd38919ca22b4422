/** @jsxImportSource react */
import type { StoredService } from '../../shared/service';
import type { ListProps } from '../pages/services/list-props';
import { Link } from '../router';
import { useSession } from '../session/session-context';
import { rowMarks } from './row-marks';

interface ServiceNameProps {
  service: StoredService;
  href: ListProps['href'];
  className: string | undefined;
  test?: string;
}

/** A service's name, a link to its form where rows carry links. */
export function ServiceName({ service, href, className, test }: ServiceNameProps) {
  const { settings } = useSession();
  if (!rowMarks(settings).link) {
    return (
      <span className={className} data-test={test}>
        {service.name}
      </span>
    );
  }
  return (
    <Link href={href(service)} className={className} data-test={test}>
      {service.name}
    </Link>
  );
}
