/** Words of the page around the list, in the 15 interface languages, matched at the beginning of a word in lower case. */
const CREATE =
  /(?:^|[\s+])(?:create|new|add|crée|créer|ajout|nouve|erstell|neu|hinzu|anleg|nieuw|aanmak|toevoeg|mak|crea|cree|nuov|aggiung|nuev|añad|agreg|cria|nov|adicion|acrescent|adaug|nou|skapa|ny|lägg|opret|tilføj|opprett|legg|luo|uusi|lisää)|作成|新規|追加|新しい/u;
const SERVICE =
  /(?:^|[\s+])(?:service|prestation|dienst|leistung|serviz|servic|serviç|tjänst|tjenest|ydels|palvelu)|サービス|dienstleistung/u;
const ACTIVE = /^(?:acti|aktii?v|ativ|attiv|有効|アクティブ|利用中)/u;
const ARCHIVED = /^(?:archiv|arquiv|arhiv|arkiv|arkist|gearchiv|アーカイブ)/u;
const COPY = /cop[iy]|kopi|コピー|import/u;
const SYNC = /sync|sinc|synk|同期/u;

/** Lower case, composed, one space, without counts and arrows at the end: how labels are compared. */
export function label(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[([][^)\]]*[)\]]/gu, '')
    .replace(/^[\s+*:]+|[\s*:↑↓▲▼⇅\d…]+$/gu, '');
}

/** `Create service`, `New service` and their like. */
export function isCreateService(text: string): boolean {
  const words = label(text);
  return words.length <= 40 && CREATE.test(words) && SERVICE.test(words);
}

/** `New invoice`, `Create product` and their like, which name what they create. */
export function isCreateOther(text: string): boolean {
  const words = label(text);
  return words.length <= 40 && words.includes(' ') && CREATE.test(words) && !SERVICE.test(words);
}

/** Heading `Services` in any of the languages. */
export function isServices(text: string): boolean {
  const words = label(text);
  return words.length <= 24 && SERVICE.test(words) && !CREATE.test(words);
}

/** Which of the two sub-tabs a label names. */
export function subTabOf(text: string): 'active' | 'archived' | null {
  const words = label(text);
  if (words.length > 24) return null;
  if (ARCHIVED.test(words)) return 'archived';
  return ACTIVE.test(words) ? 'active' : null;
}

/** Labels of TaxDome's own integration: `Copy from QuickBooks`, `Sync service to QuickBooks`. */
export function isOwnIntegrationLabel(text: string): boolean {
  const words = label(text);
  return words.length <= 80 && words.includes('quickbooks') && (COPY.test(words) || SYNC.test(words));
}
