import { LAYOUTS, type LayoutName, LOCALES, type Locale } from '../../../stand-ins/taxdome';

/** One way in which a services list can stand on a page. */
export interface MatrixCase {
  readonly layout: LayoutName;
  readonly locale: Locale;
  readonly rowIds: 'attribute' | 'link' | true | false;
  readonly menu: 'own' | 'portal' | 'inline' | 'plain' | 'buttons';
  readonly jointRate: boolean;
  readonly header: boolean;
  readonly narrow: boolean;
  readonly secondList: boolean;
  readonly replaceList: boolean;
  /** All rows on one page, pages of the browser's own, pages from the server. */
  readonly pages: 'one' | 'cut' | 'server';
}

/** What each part of a case can be; the first is the usual one. */
export const PARTS = {
  layout: LAYOUTS,
  locale: LOCALES,
  rowIds: [true, 'attribute', 'link', false],
  menu: ['own', 'portal', 'inline', 'plain', 'buttons'],
  jointRate: [false, true],
  header: [true, false],
  narrow: [false, true],
  secondList: [false, true],
  replaceList: [false, true],
  pages: ['one', 'cut', 'server'],
} as const satisfies { [Part in keyof MatrixCase]: readonly MatrixCase[Part][] };

/** `cards in sv, header off, narrow`: the layout, the language, and what is not as usual. */
export function nameOf(each: MatrixCase): string {
  const others = (Object.keys(PARTS) as (keyof MatrixCase)[])
    .filter((part) => part !== 'layout' && part !== 'locale' && each[part] !== PARTS[part][0])
    .map((part) =>
      typeof each[part] === 'boolean' && part !== 'rowIds'
        ? `${each[part] ? '' : 'no '}${part}`
        : `${part} ${each[part]}`,
    );
  return [`${each.layout} in ${each.locale}`, ...others].join(', ');
}
