import { serviceKey } from '../../catalog/service-key';
import type { Role } from '../recognise/column-words';
import type { Recognition } from '../recognise/recognise';
import type { NameCell } from './name-cell';
import type { Readers } from './readers';
import type { RowIds } from './row-ids';

/** What one row says, its amount still as text. */
export interface RowText {
  readonly name: string;
  readonly nodes: readonly Text[];
  /** undefined: not shown. */
  readonly description: string | null | undefined;
  readonly category: string | null | undefined;
  readonly rate: string;
  readonly unit: string | undefined;
  readonly id: string | null;
  readonly key: string;
}

/** Reads single rows of a recognised list. */
export class RowReader {
  /** A description was seen beneath a name, so the page shows descriptions and a row without one has none. */
  #beneath = false;

  constructor(
    readonly recognition: Recognition,
    readonly ids: RowIds,
    readonly readers: Readers,
  ) {}

  /** null where the row holds no service. */
  read(row: Element, id: string | null = this.ids.of(row)): RowText | null {
    const { grid, columns } = this.recognition;
    const cells = grid?.cells(row) ?? [];
    const at = (role: Role) => {
      const index = columns.roles[role];
      return index === undefined ? undefined : cells[index];
    };
    const name = this.readers.readNameCell(at('name') ?? null);
    if (!name) return null;
    const category = emptyAsNull(this.#textAt(at('category')));
    return {
      name: name.name,
      nodes: name.nodes,
      description: this.#description(name, at('description')),
      category,
      // An amount that can't be told apart from others is asked about; without a column for it there is none.
      rate: this.#textAt(at('rate')) ?? (columns.roles.rate === undefined ? '' : '?'),
      unit: this.#textAt(at('unit')),
      id,
      key: id === null ? serviceKey(name.name, category) : `id:${id}`,
    };
  }

  #description(name: NameCell, cell: Element | null | undefined): string | null | undefined {
    if (cell !== undefined) {
      return cell ? this.readers.readDescription(cell) : null;
    }
    if (name.beneath) this.#beneath = true;
    return name.beneath ?? (name.beneath === undefined || !this.#beneath ? undefined : null);
  }

  #textAt(cell: Element | null | undefined): string | undefined {
    return cell === undefined ? undefined : this.readers.cellText(cell);
  }
}

function emptyAsNull(text: string | undefined): string | null | undefined {
  return text === undefined ? undefined : /^[\s\-–—]*$/u.test(text) ? null : text;
}
