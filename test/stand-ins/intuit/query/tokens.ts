import { QboFault } from '../api/qbo-fault';
import type { Rules } from '../options';

type Escapes = Rules['queryEscapes'];

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'symbol' | 'end';
  readonly text: string;
  /** From 1, as the fault counts it. */
  readonly column: number;
}

const SPACE = /\s+/uy;
/** A literal, by what a backslash escapes in it. */
const STRINGS: Readonly<Record<Escapes, RegExp>> = {
  all: /'(?:[^'\\]|\\.)*'/uy,
  apostrophe: /'(?:[^'\\]|\\'|\\)*'/uy,
  none: /'[^']*'/uy,
};
const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['word', /[A-Za-z_][\w.]*/uy],
  ['number', /[+-]?\d+(?:\.\d+)?/uy],
  ['symbol', /<=|>=|[(),*=<>]/uy],
];

/** Splits a query. Throws 4000 at the first character that begins no token. */
export function tokenize(text: string, escapes: Escapes = 'all'): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    SPACE.lastIndex = index;
    index += SPACE.exec(text)?.[0].length ?? 0;
    if (index >= text.length) break;
    const token = tokenAt(text, index, escapes);
    tokens.push({ ...token, text: token.kind === 'string' ? withoutEscapes(token.text, escapes) : token.text });
    index += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '<EOF>', column: text.length + 1 }];
}

function tokenAt(text: string, index: number, escapes: Escapes): Token {
  for (const [kind, pattern] of [...PATTERNS, ['string', STRINGS[escapes]] as const]) {
    pattern.lastIndex = index;
    const match = pattern.exec(text)?.[0];
    if (match) return { kind, text: match, column: index + 1 };
  }
  throw new QboFault(
    '4000',
    `QueryParserError: Lexical error at line 1, column ${index + 1}.  Encountered: "${text[index]}"`,
  );
}

/** `\'` stands for an apostrophe (recorded), and so for any other character; or for less, where the company's rules have it so. */
function withoutEscapes(literal: string, escapes: Escapes): string {
  const inner = literal.slice(1, -1);
  if (escapes === 'none') return inner;
  return inner.replace(escapes === 'all' ? /\\(.)/gsu : /\\(')/gu, '$1');
}
