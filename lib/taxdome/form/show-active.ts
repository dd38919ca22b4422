import { foldText } from './fold-text';
import { press, pressables } from './press';
import { namesOf } from './text-of';
import { isWorkable } from './visible';
import { settle } from './wait-for';

/** Active and archived in the interface languages of TaxDome, singular and plural. */
const ACTIVE =
  'active|actif|actifs|active|actives|aktiv|aktive|actief|actieve|activo|activos|attivi|attivo|ativo|ativos|activ|active|aktiva|aktiivinen|aktiiviset|アクティブ|有効';
const ARCHIVED =
  'archived|archivé|archivés|archivées|archiviert|archivierte|gearchiveerd|archivado|archivados|archiviati|archiviato|arquivado|arquivados|arhivat|arhivate|arkiveret|arkiverede|arkivert|arkiverte|arkiverad|arkiverade|arkistoitu|arkistoidut|アーカイブ|アーカイブ済み';

/** Where the Archived sub-tab shows, goes to the Active one: a new service would never be seen among archived ones. */
export async function showActive(signal: AbortSignal): Promise<void> {
  const tabs = pressables(document).filter((element) => isWorkable(element));
  const archived = tabs.find((tab) => says(tab, ARCHIVED) && isCurrent(tab));
  const row = archived?.closest('[role="tablist"], ul, nav') ?? archived?.parentElement?.parentElement;
  const active = row && pressables(row).find((tab) => says(tab, ACTIVE));
  if (!active) return;
  press(active);
  await settle(signal);
}

function says(tab: Element, words: string): boolean {
  return namesOf(tab).some((name) => words.split('|').includes(foldText(name.replace(/\d+/gu, ''))));
}

function isCurrent(tab: Element): boolean {
  return tab.matches('[aria-selected="true"], [aria-current]:not([aria-current="false"]), [aria-pressed="true"]');
}
