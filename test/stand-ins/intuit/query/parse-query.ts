import { QboFault } from '../api/qbo-fault';
import type { Rules } from '../options';
import type { Condition, Literal, Operator, Query } from './query';
import { type Token, tokenize } from './tokens';

/** Documented: 100 objects unless asked, never more than 1,000. */
const DEFAULT_MAX = 100;
const HIGHEST_MAX = 1000;
const COMPARISONS = ['=', '<', '>', '<=', '>='];

/**
 * Parses Intuit's query language: `SELECT *|COUNT(*)|a, b FROM Entity [WHERE p op v [AND …]] [ORDERBY p [ASC|DESC], …] [STARTPOSITION n] [MAXRESULTS n]`. Throws 4000 where the text is
 * no query, 4001 where a position is out of range.
 *
 * @see https://developer.intuit.com/app/developer/qbo/docs/learn/explore-the-quickbooks-online-api/data-queries
 */
export function parseQuery(text: string, escapes: Rules['queryEscapes'] = 'all'): Query {
  return new Parser(tokenize(text, escapes)).query();
}

class Parser {
  #index = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  query(): Query {
    this.#word('SELECT');
    const select = this.#select();
    this.#word('FROM');
    const entity = this.#expect('word').text;
    const conditions = this.#has('WHERE')
      ? this.#list(
          () => this.#condition(),
          () => this.#has('AND'),
        )
      : [];
    const order = this.#has('ORDERBY')
      ? this.#list(
          () => this.#order(),
          () => this.#symbol(','),
        )
      : [];
    const position = this.#position();
    this.#expect('end');
    return { select, entity, conditions, order, ...position };
  }

  #select(): Query['select'] {
    if (this.#symbol('*')) return '*';
    const names = this.#list(
      () => this.#expect('word'),
      () => this.#symbol(','),
    );
    if (names.length === 1 && names[0]?.text.toUpperCase() === 'COUNT' && this.#symbol('(')) {
      this.#require('*');
      this.#require(')');
      return 'count';
    }
    return names.map((name) => name.text);
  }

  #condition(): Condition {
    const property = this.#expect('word').text;
    if (this.#has('IN')) {
      this.#require('(');
      const values = this.#list(
        () => this.#literal(),
        () => this.#symbol(','),
      );
      this.#require(')');
      return { property, operator: 'IN', values };
    }
    if (this.#has('LIKE')) return { property, operator: 'LIKE', values: [this.#literal()] };
    const operator = this.#expect('symbol');
    if (!COMPARISONS.includes(operator.text)) throw encountered(operator);
    return { property, operator: operator.text as Operator, values: [this.#literal()] };
  }

  #literal(): Literal {
    const token = this.#next();
    if (token.kind === 'string' || token.kind === 'number') return { kind: token.kind, text: token.text };
    const text = token.text.toLowerCase();
    if (token.kind === 'word' && (text === 'true' || text === 'false')) return { kind: 'boolean', text };
    throw encountered(token);
  }

  #order(): Query['order'][number] {
    const property = this.#expect('word').text;
    const descending = this.#has('DESC');
    if (!descending) this.#has('ASC');
    return { property, descending };
  }

  /** The recorded queries have the two in either order. */
  #position(): Pick<Query, 'start' | 'max'> {
    let start: number | undefined;
    let max: number | undefined;
    for (;;) {
      if (start === undefined && this.#has('STARTPOSITION')) start = this.#count(Number.MAX_SAFE_INTEGER);
      else if (max === undefined && this.#has('MAXRESULTS')) max = this.#count(HIGHEST_MAX);
      else return { start: start ?? 1, max: max ?? DEFAULT_MAX };
    }
  }

  #count(highest: number): number {
    const token = this.#expect('number');
    const value = Number(token.text);
    if (!Number.isInteger(value)) throw encountered(token);
    if (value < 1) throw invalid(`value ${value} is too small. Min allowed value is 1`);
    if (value > highest) throw invalid(`value ${value} is too large. Max allowed value is ${highest}`);
    return value;
  }

  #list<T>(read: () => T, more: () => boolean): T[] {
    const values = [read()];
    while (more()) values.push(read());
    return values;
  }

  #next(): Token {
    const token = this.#tokens[this.#index] as Token;
    if (token.kind !== 'end') this.#index += 1;
    return token;
  }

  #expect(kind: Token['kind']): Token {
    const token = this.#next();
    if (token.kind !== kind) throw encountered(token);
    return token;
  }

  #word(word: string): void {
    if (!this.#has(word)) throw encountered(this.#next());
  }

  /** Whether the next token is that key word, which is then taken. */
  #has(word: string): boolean {
    const token = this.#tokens[this.#index];
    const found = token?.kind === 'word' && token.text.toUpperCase() === word;
    if (found) this.#index += 1;
    return found;
  }

  #symbol(symbol: string): boolean {
    const token = this.#tokens[this.#index];
    const found = token?.kind === 'symbol' && token.text === symbol;
    if (found) this.#index += 1;
    return found;
  }

  #require(symbol: string): void {
    if (!this.#symbol(symbol)) throw encountered(this.#next());
  }
}

function encountered({ kind, text, column }: Token): QboFault {
  const name = kind === 'word' ? '<IDENTIFIER> ' : kind === 'string' ? '<STRING> ' : '';
  return new QboFault('4000', `QueryParserError: Encountered " ${name}"${text} "" at line 1, column ${column}.`);
}

function invalid(detail: string): QboFault {
  return new QboFault('4001', `QueryValidationError: ${detail}`);
}
