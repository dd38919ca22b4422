import type { Language } from './options';

export interface Words {
  readonly title: string;
  readonly create: string;
  readonly more: string;
  readonly fromScratch: string;
  readonly copyFrom: string;
  readonly name: string;
  readonly description: string;
  readonly rate: string;
  readonly taxRate: string;
  readonly unit: string;
  readonly hour: string;
  readonly item: string;
  readonly choose: string;
  readonly category: string;
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly discardQuestion: string;
  readonly discard: string;
  readonly nameTaken: string;
  /** Decimal mark and thousands mark. */
  readonly marks: readonly [string, string];
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Services',
    create: 'Create service',
    more: 'New',
    fromScratch: 'New service',
    copyFrom: 'Copy from library',
    name: 'Service name',
    description: 'Description',
    rate: 'Rate',
    taxRate: 'Tax rate',
    unit: 'Rate type',
    hour: 'Hour',
    item: 'Item',
    choose: 'Select…',
    category: 'Category name',
    save: 'Create',
    cancel: 'Cancel',
    close: 'Close',
    discardQuestion: 'You have unsaved changes. Leave?',
    discard: 'Discard changes',
    nameTaken: 'A service with this name already exists.',
    marks: ['.', ','],
  },
  fr: {
    title: 'Services',
    create: 'Créer un service',
    more: 'Nouveau',
    fromScratch: 'Nouveau service',
    copyFrom: 'Copier depuis la bibliothèque',
    name: 'Nom du service',
    description: 'Description',
    rate: 'Taux',
    taxRate: 'Taux de TVA',
    unit: 'Type de taux',
    hour: 'Heure',
    item: 'Article',
    choose: 'Sélectionner…',
    category: 'Nom de la catégorie',
    save: 'Enregistrer',
    cancel: 'Annuler',
    close: 'Fermer',
    discardQuestion: 'Modifications non enregistrées. Quitter ?',
    discard: 'Quitter sans enregistrer',
    nameTaken: 'Un service de ce nom existe déjà.',
    marks: [',', '\u202f'],
  },
  de: {
    title: 'Dienstleistungen',
    create: 'Dienstleistung erstellen',
    more: 'Neu',
    fromScratch: 'Neue Dienstleistung',
    copyFrom: 'Aus Bibliothek kopieren',
    name: 'Name der Dienstleistung',
    description: 'Beschreibung',
    rate: 'Satz',
    taxRate: 'Steuersatz',
    unit: 'Satztyp',
    hour: 'Stunde',
    item: 'Artikel',
    choose: 'Auswählen…',
    category: 'Kategorie',
    save: 'Speichern',
    cancel: 'Abbrechen',
    close: 'Schließen',
    discardQuestion: 'Nicht gespeicherte Änderungen. Verlassen?',
    discard: 'Änderungen verwerfen',
    nameTaken: 'Es gibt bereits eine Dienstleistung mit diesem Namen.',
    marks: [',', '.'],
  },
  es: {
    title: 'Servicios',
    create: 'Crear servicio',
    more: 'Nuevo',
    fromScratch: 'Nuevo servicio',
    copyFrom: 'Copiar de la biblioteca',
    name: 'Nombre del servicio',
    description: 'Descripción',
    rate: 'Tarifa',
    taxRate: 'Tasa de impuesto',
    unit: 'Tipo de tarifa',
    hour: 'Hora',
    item: 'Artículo',
    choose: 'Seleccionar…',
    category: 'Categoría',
    save: 'Guardar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    discardQuestion: 'Hay cambios sin guardar. ¿Salir?',
    discard: 'Descartar cambios',
    nameTaken: 'Ya existe un servicio con este nombre.',
    marks: [',', '.'],
  },
  ja: {
    title: 'サービス',
    create: 'サービスを作成',
    more: '新規',
    fromScratch: '新規サービス',
    copyFrom: 'ライブラリからコピー',
    name: 'サービス名',
    description: '説明',
    rate: '料金',
    taxRate: '税率',
    unit: '料金タイプ',
    hour: '時間',
    item: '品目',
    choose: '選択…',
    category: 'カテゴリー',
    save: '保存',
    cancel: 'キャンセル',
    close: '閉じる',
    discardQuestion: '保存されていない変更があります。',
    discard: '破棄する',
    nameTaken: 'この名前のサービスは既に存在します。',
    marks: ['.', ','],
  },
};
