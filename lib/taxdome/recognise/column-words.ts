import type { Role } from '../../catalog/pointing';

export type { Role };

/**
 * Words at the head of the columns, one line a language, several words parted by `|`. Those of `maybeUnit` are used for other things too (`Type`), so they
 * count only where the cells hold the two rate types. Partly from TaxDome’s help, else the usual words of
 * accounting programs; the app's own labels may differ, which is why the cells count as well.
 */
const WORDS: Readonly<Record<Role | 'maybeUnit', readonly string[]>> = {
  name: [
    'name|service name|service|service item|title',
    'nom|nom du service|service|prestation|nom de la prestation|intitulé',
    'name|bezeichnung|dienstleistung|leistung|servicename|name der dienstleistung|name des services',
    'naam|dienst|servicenaam|naam van de dienst|naam dienst|naam van de service',
    'nome|servizio|nome servizio|nome del servizio',
    'nombre|servicio|nombre del servicio',
    'nome|serviço|nome do serviço',
    'nume|serviciu|nume serviciu|numele serviciului|denumire|denumirea serviciului',
    'namn|tjänst|tjänstens namn|tjänstnamn|tjänstenamn',
    'navn|ydelse|tjeneste|servicenavn|navn på ydelse|ydelsens navn|navn på tjeneste|tjenestens navn',
    'tjenestenavn|navn på tjenesten',
    'nimi|palvelu|palvelun nimi',
    '名前|名称|サービス名|サービス|品名',
  ],
  description: [
    'description|details|service description',
    'description du service|détails|descriptif',
    'beschreibung|beschrijving|omschrijving',
    'descrizione|descripción|descrição|descriere',
    'beskrivning|beskrivelse|kuvaus|説明|詳細|摘要',
  ],
  category: [
    'category|category name|service category',
    'catégorie|nom de la catégorie|nom de catégorie|catégorie de service',
    'kategorie|kategoriename|name der kategorie|categorie|categorienaam',
    'categoria|nome categoria|nome della categoria|nome da categoria|categoría|nombre de la categoría|nombre de categoría',
    'nume categorie|numele categoriei|kategori|kategorinamn|kategorinavn|kategoria|luokka|kategorian nimi|luokan nimi',
    'カテゴリ|カテゴリー|カテゴリ名|カテゴリー名|分類',
  ],
  rate: [
    'rate|default rate|standard rate|price|unit price|default price',
    'taux|tarif|taux par défaut|tarif par défaut|prix|prix unitaire|prix par défaut',
    'satz|standardsatz|tarif|standardtarif|preis|standardpreis|einzelpreis|gebühr|honorar|vergütungssatz',
    'tarief|standaardtarief|prijs|standaardprijs|stuksprijs|eenheidsprijs',
    'tariffa|tariffa predefinita|tariffa standard|prezzo|prezzo unitario|prezzo predefinito',
    'tarifa|tarifa predeterminada|tarifa por defecto|tarifa estándar|precio|precio unitario|precio predeterminado',
    'taxa|taxa padrão|taxa predefinida|tarifa padrão|tarifa predefinida|valor|valor padrão|preço|preço unitário|preço padrão',
    'rată|tarif implicit|tarif standard|preț|preț unitar|preț implicit|rată implicită',
    'pris|standardpris|taxa|standardtaxa|sats|standardsats|à-pris|avgift|arvode|timpris',
    'takst|standardtakst|enhedspris|enhetspris|standard sats|standard pris',
    'hinta|oletushinta|taksa|oletustaksa|veloitus|veloitushinta|yksikköhinta|vakiohinta',
    '料金|既定料金|既定の料金|デフォルト料金|標準料金|基本料金|単価|レート|デフォルトレート|価格',
  ],
  unit: [
    'rate type|billing type|rate unit|price type|pricing type|charge type',
    'type de taux|type de tarif|type de prix|type de tarification|type de facturation',
    'satztyp|satzart|tarifart|tariftyp|preistyp|preisart|art des satzes|abrechnungsart|gebührenart',
    'tarieftype|type tarief|soort tarief|tariefsoort|prijstype',
    'tipo di tariffa|tipo tariffa|tipo di prezzo|tipo de tarifa|tipo de precio|tipo de taxa|tipo de preço|tipo de valor|tipo de cobrança',
    'tip tarif|tipul tarifului|tip de tarif|tip rată|tipul ratei|tip preț',
    'pristyp|taxetyp|taxatyp|typ av taxa|typ av pris|satstyp|typ av sats|satstype|pristype|taksttype|type sats|type pris',
    'hinnan tyyppi|hintatyyppi|taksatyyppi|taksan tyyppi|veloitustyyppi|veloitusperuste',
    '料金タイプ|料金種別|料金の種類|レートタイプ|レートの種類|単価タイプ|課金タイプ|課金方法',
  ],
  maybeUnit: [
    'type|unit|billed by|charged by|unité|typ|art|einheit|soort|eenheid|tipo|unità|unidad|unidade|tip|unitate',
    'enhet|enhed|tyyppi|yksikkö|種類|タイプ|単位|種別',
  ],
};

/** Pairs of a word and what it stands for, in lower case. */
export const COLUMN_WORDS: ReadonlyMap<string, Role | 'maybeUnit'> = new Map(
  (Object.keys(WORDS) as (Role | 'maybeUnit')[]).flatMap((role) =>
    WORDS[role].flatMap((line) => line.split('|').map((word): [string, Role | 'maybeUnit'] => [word, role])),
  ),
);
