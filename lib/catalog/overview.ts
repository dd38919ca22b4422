import type { Decision } from './decision';
import type { Item } from './item';
import type { Link } from './link';
import type { Operation } from './operation';
import type { Service } from './service';
import type { ServiceStatus } from './status';

/** One service with everything that is known and planned about it. */
export interface ServiceView {
  readonly service: Service;
  readonly decision: Decision;
  readonly status: ServiceStatus;
  readonly link: Link | null;
  /** The linked item, or the one that the decision speaks of. */
  readonly item: Item | null;
  readonly operation: Operation | null;
  /** Stands for the decision with all its values; what a confirmed preview is held against. */
  readonly fingerprint: string;
}
