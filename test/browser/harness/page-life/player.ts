import type { Page } from 'playwright-core';
import type { LayoutName, TaxDomeStandIn } from '../../../stand-ins/taxdome';
import { resolveSettings } from '../../../stand-ins/taxdome/resolve-settings';
import { FormPage } from '../../../stand-ins/taxdome/testing/form-page';
import { ListPage } from '../../../stand-ins/taxdome/testing/list-page';

/** Whoever plays a session: TaxDome's page, and how its list and its form are worked. */
export interface Player {
  readonly list: ListPage;
  readonly form: FormPage;
}

/** Somebody at a page of the stand-in, with the form that its layout has. */
export function playerOf(page: Page, taxdome: TaxDomeStandIn, layout: LayoutName): Player {
  return {
    list: new ListPage(page, taxdome, layout),
    form: new FormPage(page, taxdome, resolveSettings({ layout }).form),
  };
}

/** The services that a session is about, by name. */
export interface Cast {
  readonly menu: string;
  readonly otherMenu: string;
  readonly edited: string;
  readonly archived: string;
  /** A category that the list shows. */
  readonly category: string;
}

/** One thing that somebody does with the page. */
export interface Step {
  readonly name: string;
  act(player: Player): Promise<void>;
}

/** Whom the session is about: services near the beginning of the list, so that each is in view. */
export async function castFrom({ list }: Player): Promise<Cast> {
  const names = (await list.texts()).map(([name = '']) => name);
  const services = list.taxdome.services();
  const category = names.flatMap((name) => services.find((each) => each.name === name)?.category ?? []).at(0);
  // An open menu covers what is below its button, so the other one stands above.
  const [otherMenu, menu, edited, archived] = names;
  if (!menu || !edited || !archived || !otherMenu || !category) throw new Error(`Too few services: ${names}`);
  return { menu, otherMenu, edited, archived, category };
}
