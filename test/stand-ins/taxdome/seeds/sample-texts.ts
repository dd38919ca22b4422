import type { Locale } from './locales';

export interface SampleTexts {
  readonly names: readonly string[];
  readonly categories: readonly string[];
  /** One of a line and one of several. */
  readonly descriptions: readonly string[];
}

const english: SampleTexts = {
  names: [
    'Individual tax return',
    'Monthly bookkeeping',
    'Payroll run',
    'Year-end accounts',
    'Tax advice',
    'VAT filing',
    'Company formation',
    'Valuation & due diligence',
  ],
  categories: ['Tax', 'Bookkeeping', 'Payroll', 'Advisory'],
  descriptions: ['Up to 150 documents', 'Filed online\nReminder by email\nIncludes one call'],
};

/** What services are called at a firm of each language. */
export const sampleTexts: Record<Locale, SampleTexts> = {
  da: {
    names: [
      'Årsopgørelse for privatperson',
      'Månedlig bogføring',
      'Lønkørsel',
      'Årsregnskab',
      'Skatterådgivning',
      'Momsangivelse',
      'Stiftelse af selskab',
      'Værdiansættelse & due diligence',
    ],
    categories: ['Skat', 'Bogføring', 'Løn', 'Rådgivning'],
    descriptions: ['Op til 150 bilag', 'Indberettes online\nPåmindelse på e-mail\nInkl. ét opkald'],
  },
  nl: {
    names: [
      'Aangifte inkomstenbelasting',
      'Maandelijkse boekhouding',
      'Loonadministratie',
      'Jaarrekening',
      'Fiscaal advies',
      'Btw-aangifte',
      'Oprichting van een bv',
      'Waardering & due diligence',
    ],
    categories: ['Belasting', 'Boekhouding', 'Salarissen', 'Advies'],
    descriptions: ['Tot 150 documenten', 'Online ingediend\nHerinnering per e-mail\nInclusief één gesprek'],
  },
  'en-US': english,
  'en-GB': { ...english, names: ['Self Assessment return', ...english.names.slice(1)] },
  fi: {
    names: [
      'Henkilökohtainen veroilmoitus',
      'Kuukausikirjanpito',
      'Palkanlaskenta',
      'Tilinpäätös',
      'Veroneuvonta',
      'Arvonlisäveroilmoitus',
      'Yrityksen perustaminen',
      'Arvonmääritys & due diligence',
    ],
    categories: ['Verotus', 'Kirjanpito', 'Palkat', 'Neuvonta'],
    descriptions: ['Enintään 150 tositetta', 'Lähetetään verkossa\nMuistutus sähköpostilla\nSisältää yhden puhelun'],
  },
  fr: {
    names: [
      'Déclaration de revenus',
      'Tenue comptable mensuelle',
      'Bulletins de paie',
      'Comptes annuels',
      'Conseil fiscal',
      'Déclaration de TVA',
      'Création d’entreprise',
      'Évaluation & audit d’acquisition',
    ],
    categories: ['Fiscalité', 'Comptabilité', 'Paie', 'Conseil'],
    descriptions: ['Jusqu’à 150 pièces', 'Dépôt en ligne\nRappel par e-mail\nUn appel inclus'],
  },
  de: {
    names: [
      'Einkommensteuererklärung',
      'Monatliche Buchführung',
      'Lohnabrechnung',
      'Jahresabschluss',
      'Steuerberatung',
      'Umsatzsteuervoranmeldung',
      'Gründung einer GmbH',
      'Bewertung & Due Diligence',
    ],
    categories: ['Steuern', 'Buchführung', 'Lohn', 'Beratung'],
    descriptions: ['Bis zu 150 Belege', 'Elektronisch übermittelt\nErinnerung per E-Mail\nEin Gespräch inbegriffen'],
  },
  it: {
    names: [
      'Dichiarazione dei redditi',
      'Contabilità mensile',
      'Elaborazione buste paga',
      'Bilancio d’esercizio',
      'Consulenza fiscale',
      'Liquidazione IVA',
      'Costituzione di società',
      'Perizia & due diligence',
    ],
    categories: ['Fisco', 'Contabilità', 'Paghe', 'Consulenza'],
    descriptions: ['Fino a 150 documenti', 'Invio telematico\nPromemoria via e-mail\nUna telefonata inclusa'],
  },
  ja: {
    names: [
      '個人確定申告',
      '月次記帳代行',
      '給与計算',
      '決算書作成',
      '税務相談',
      '消費税申告',
      '会社設立支援',
      '企業価値評価・デューデリジェンス',
    ],
    categories: ['税務', '記帳', '給与', 'コンサルティング'],
    descriptions: ['仕訳150件まで', '電子申告\nメールでお知らせ\n電話相談1回を含む'],
  },
  no: {
    names: [
      'Skattemelding for personlig',
      'Månedlig bokføring',
      'Lønnskjøring',
      'Årsregnskap',
      'Skatterådgivning',
      'Mva-melding',
      'Stiftelse av AS',
      'Verdivurdering & selskapsgjennomgang',
    ],
    categories: ['Skatt', 'Bokføring', 'Lønn', 'Rådgivning'],
    descriptions: ['Inntil 150 bilag', 'Leveres på nett\nPåminnelse på e-post\nÉn samtale inkludert'],
  },
  'pt-PT': {
    names: [
      'Declaração de IRS',
      'Contabilidade mensal',
      'Processamento salarial',
      'Contas anuais',
      'Consultoria fiscal',
      'Declaração de IVA',
      'Constituição de sociedade',
      'Avaliação & auditoria',
    ],
    categories: ['Impostos', 'Contabilidade', 'Salários', 'Consultoria'],
    descriptions: ['Até 150 documentos', 'Entregue online\nLembrete por e-mail\nInclui uma chamada'],
  },
  'pt-BR': {
    names: [
      'Declaração de imposto de renda',
      'Escrituração mensal',
      'Folha de pagamento',
      'Balanço anual',
      'Consultoria tributária',
      'Apuração de ICMS',
      'Abertura de empresa',
      'Avaliação & due diligence',
    ],
    categories: ['Impostos', 'Contabilidade', 'Folha', 'Consultoria'],
    descriptions: ['Até 150 documentos', 'Entrega on-line\nLembrete por e-mail\nInclui uma ligação'],
  },
  ro: {
    names: [
      'Declarație unică',
      'Contabilitate lunară',
      'Salarizare',
      'Situații financiare anuale',
      'Consultanță fiscală',
      'Decont de TVA',
      'Înființare firmă',
      'Evaluare & due diligence',
    ],
    categories: ['Taxe', 'Contabilitate', 'Salarizare', 'Consultanță'],
    descriptions: ['Până la 150 de documente', 'Depus online\nMemento prin e-mail\nInclude o convorbire'],
  },
  es: {
    names: [
      'Declaración de la renta',
      'Contabilidad mensual',
      'Nóminas',
      'Cuentas anuales',
      'Asesoría fiscal',
      'Declaración de IVA',
      'Constitución de sociedad',
      'Valoración y auditoría de compra',
    ],
    categories: ['Impuestos', 'Contabilidad', 'Nóminas', 'Asesoría'],
    descriptions: ['Hasta 150 documentos', 'Presentación en línea\nRecordatorio por correo\nIncluye una llamada'],
  },
  sv: {
    names: [
      'Inkomstdeklaration',
      'Löpande bokföring',
      'Lönekörning',
      'Årsredovisning',
      'Skatterådgivning',
      'Momsdeklaration',
      'Bolagsbildning',
      'Värdering & företagsbesiktning',
    ],
    categories: ['Skatt', 'Bokföring', 'Lön', 'Rådgivning'],
    descriptions: ['Upp till 150 verifikationer', 'Lämnas digitalt\nPåminnelse via e-post\nEtt samtal ingår'],
  },
};
