import type { TaxDomeOptions } from './options';
import { FORMS, type FormName, type FormSettings } from './shared/forms';
import type { DrawnLayout, MenuKind, RowIds } from './shared/layouts';
import type { Settings } from './shared/session';

/** What a layout has unless options say otherwise; together they have every kind of form and menu. */
const OF_LAYOUT: Record<DrawnLayout, { form: FormName; menu: MenuKind }> = {
  table: { form: 'listbox', menu: 'portal' },
  grid: { form: 'radio', menu: 'plain' },
  blocks: { form: 'segments', menu: 'plain' },
  next: { form: 'listbox', menu: 'portal' },
  sticky: { form: 'combobox', menu: 'buttons' },
  split: { form: 'native', menu: 'portal' },
  cards: { form: 'native', menu: 'inline' },
};

const LOAD_SIZE = 40;

const rowIds = (option: TaxDomeOptions['rowIds'] = true): RowIds =>
  typeof option === 'string' ? option : option ? 'both' : 'none';

const form = (option: FormName | FormSettings): FormSettings => (typeof option === 'string' ? FORMS[option] : option);

/** The options with every default filled in. */
export function resolveSettings(options: TaxDomeOptions): Omit<Settings, 'columns'> {
  const { layout: name = 'table', pageSize = null } = options;
  const layout = name === 'own' ? 'table' : name;
  return {
    layout,
    header: options.header ?? true,
    jointRate: options.jointRate ?? false,
    menu: options.menu ?? OF_LAYOUT[layout].menu,
    form: form(options.form ?? OF_LAYOUT[layout].form),
    rowIds: rowIds(options.rowIds),
    narrowCards: options.narrowCards ?? true,
    secondList: options.secondList ?? false,
    replaceList: options.replaceList ?? false,
    drawMs: options.drawMs ?? 700,
    refetchMs: options.refetchMs ?? null,
    pageSize: layout === 'grid' ? null : layout === 'blocks' ? (pageSize ?? LOAD_SIZE) : pageSize,
    serverPages: layout === 'blocks' || (options.serverPages ?? false),
    ownIntegration: options.ownIntegration ?? name === 'own',
    createLabel: options.createLabel ?? (layout === 'next' ? 'new' : 'create'),
    rateRequired: options.rateRequired ?? false,
  };
}
