import type { Role } from '../../catalog/pointing';

export type { Role };

/**
 * Parts of the words at the head of the columns, in the 15 interface languages of TaxDome, of which heads are put together (`Name der Dienstleistung`,
 * `Standardsatz`, `tipo de tarifa`). Partly from TaxDome’s help, else the usual words of accounting programs; the app's own labels may differ, which is why the
 * cells count as well.
 */
const PARTS = {
  name: 'namnet|namn|name|naam|nom|nombre|nome|nume(?:le)?|navnet|navn|nimi|title|intitulé|bezeichnung|denumire[a]?|名前|名称?',
  service:
    'services?(?: items?)?|prestation|dienstleistung|dienst|leistung|servizi?o?|servicio|serviciu(?:lui)?|serviço|tjänste?n?s?|tjenesten?s?|ydelse[nr]?s?|palvelun?|サービス|品',
  category: 'catégorie|categor(?:y|ie|iei|ia|ía)|kategori(?:an?|en?)?|luok(?:ka|an)|カテゴリー?|分類',
  rate: 'rates?|price|pricing|taux|tarif(?:a|e|f|fa|ului)?|tarief|prix|satz(?:es)?|sats|preis|gebühr(?:en)?|honorar|vergütungssatz|prijs|prezzo|precio|taxa|taxe(?=typ)|valor|preço|rat[ăe]i?|preț|pris|taksa?n?|takst|avgift|arvode|hin(?:ta|nan)|veloitus|料金|価格|単価|レート',
  usual:
    'default|standard|unit|par défaut|unitaire|einzel|standaard|stuks|eenheids|predefinit[ao]|predefinid[ao]|predeterminad[ao]|por defecto|estándar|unitario|unitário|padrão|implicită?|unitar|enhe[dt]s|à|oletus|vakio|yksikkö|既定|デフォルト|標準|基本',
  type: 'type|unit$|typ|arte?n?|soort|tipo|tip(?:ul)?|tyyppi|peruste|タイプ|種[別類]|方法',
  billing: 'billing|charge|facturation|tarification|abrechnungs|cobrança|課金',
  description:
    'description|details?|détails|descriptif|beschreibung|beschrijving|omschrijving|descrizione|descripción|descrição|descriere|beskrivning|beskrivelse|kuvaus|説明|詳細|摘要',
  article: 'der|des|de|di|la|du|del|della|da|do|van|på|av|ei|het|の',
} as const;

type Part = keyof typeof PARTS;

/** Heads made of these parts alone. */
const of = (...parts: Part[]) =>
  new RegExp(`^(?:(?:${[...parts, 'article' as const].map((part) => PARTS[part]).join('|')})[ -]?)+$`, 'u');
const has = (part: Part) => new RegExp(PARTS[part], 'u');

/** The first that fits; each is made of the first expressions' parts, and has the others. */
const ROLES: readonly (readonly [Role, ...RegExp[]])[] = [
  [
    'unit',
    of('rate', 'usual', 'type', 'billing', 'service'),
    has('type'),
    new RegExp(`${PARTS.rate}|${PARTS.billing}`, 'u'),
  ],
  ['rate', of('rate', 'usual'), has('rate')],
  ['category', of('category', 'name', 'service'), has('category')],
  ['description', of('description', 'service'), has('description')],
  ['name', of('name', 'service'), new RegExp(`${PARTS.name}|${PARTS.service}`, 'u')],
];

/** Used for other things too (`Type`), so they count only where the cells hold the two rate types. */
const MAYBE_UNIT =
  /^(?:type|unit|(?:bill|charg)ed by|unité|typ|art|einheit|soort|eenheid|tipo|unità|unidade?|tip|unitate|enhe[td]|tyyppi|yksikkö|種[類別]|タイプ|単位)$/u;

/** What a column with this head holds, in lower case; undefined where the head is none of the known ones. */
export function columnWord(head: string): Role | 'maybeUnit' | undefined {
  if (head.length > 40 || head === '') return undefined;
  if (MAYBE_UNIT.test(head)) return 'maybeUnit';
  return ROLES.find(([, ...tests]) => tests.every((test) => test.test(head)))?.[0];
}
