/**
 * Beginnings of words at the head of columns that a services list has not: invoices, payments, time entries, goods, dashboards and the rates of single team members have
 * them. In the 15 interface languages of TaxDome, lower case.
 */
const STEMS = {
  date: 'date|due|échéance|fällig|datum|vervaldatum|data|scadenza|fecha|vencimiento|vencimento|dată|scadent|förfallo|dato|forfald|forfall|päiv|erääntyy|created|créé|erstellt|日付|期日|作成日',
  invoice:
    'invoice|facture|rechnung|factuur|fattura|factura|fatura|factură|faktura|fakturanr|lasku|請求|payment|paiement|zahlung|betaling|pagament|pago|plată|betalning|maksu|支払',
  client:
    'client|klient|mandant|kunde|klant|kund|asiakas|account|contact|compte|konto|cuenta|conto|conta|顧客|クライアント|取引先',
  total:
    'total|amount|balance|paid|revenue|montant|solde|chiffre|betrag|summe|gesamt|saldo|bedrag|totaal|importo|importe|montante|sumă|summa|belopp|beløb|beløp|omsetning|umsatz|omzet|合計|金額|残高|売上',
  quantity:
    'qty|quantity|duration|hours|time spent|quantité|durée|menge|anzahl|dauer|aantal|duur|quantità|durata|cantidad|duración|quantidade|duração|cantitate|durat|antal|varaktighet|varighed|varighet|määrä|kesto|数量|所要',
  person:
    'team member|member|user|assignee|employee|staff|membre|collaborateur|mitarbeiter|teammitglied|teamlid|medewerker|membro|collaboratore|miembro|empleado|membru|angajat|medarbe|teammedlem|medlem|tiimi|jäsen|työntekijä|担当|メンバー|チーム|スタッフ',
  product:
    'product|produit|produkt|prodott|produto|produs|tuote|商品|製品|sku|stock|inventor|lager|bestand|voorraad|giacenz|scorte|existencias|estoque|stoc|varasto|在庫',
  status: 'status|statut|état|estado|stato|stare|tila|ステータス|状態',
} as const;

export type Decoy = keyof typeof STEMS;

const PATTERNS = (Object.keys(STEMS) as Decoy[]).map((decoy) => ({ decoy, stems: STEMS[decoy].split('|') }));

/** What kind of other list a column's head speaks of, if any. */
export function decoyOf(header: string): Decoy | null {
  return PATTERNS.find(({ stems }) => stems.some((stem) => header.startsWith(stem)))?.decoy ?? null;
}
