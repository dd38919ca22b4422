import { shared } from './shared';
import { ListController } from './watch/list-controller';

/** Hands what works on a recognised list to the script that runs on the page. Where that is gone, or has it already, nothing happens. */
export function startList(): void {
  shared.takeList?.((page) => new ListController(page));
}
