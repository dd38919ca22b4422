import type { Service } from '../../catalog/service';
import { pageLanguage } from '../read/page-language';
import { readList } from '../read/read-list';
import { READERS } from '../read/readers';
import { RowIds } from '../read/row-ids';
import { RowReader } from '../read/row-reader';
import { recognise } from '../recognise/recognise';

const ids = new RowIds();

/** The services that the page shows now; none where no list is recognised. */
export function readServices(): readonly Service[] {
  const language = pageLanguage();
  return readList(new RowReader(recognise(language), ids, READERS), language).map(({ service }) => service);
}
