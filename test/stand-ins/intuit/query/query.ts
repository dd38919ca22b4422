export type Operator = '=' | '<' | '>' | '<=' | '>=' | 'IN' | 'LIKE';

export interface Literal {
  readonly kind: 'string' | 'number' | 'boolean';
  readonly text: string;
}

export interface Condition {
  readonly property: string;
  readonly operator: Operator;
  readonly values: readonly Literal[];
}

/** A parsed query. */
export interface Query {
  readonly select: '*' | 'count' | readonly string[];
  readonly entity: string;
  /** All must hold: the language has no OR. */
  readonly conditions: readonly Condition[];
  readonly order: readonly { readonly property: string; readonly descending: boolean }[];
  /** From 1. */
  readonly start: number;
  readonly max: number;
}
