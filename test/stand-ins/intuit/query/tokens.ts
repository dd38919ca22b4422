import { QboFault } from '../api/qbo-fault';

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'symbol' | 'end';
  readonly text: string;
  /** From 1, as the fault counts it. */
  readonly column: number;
}

const SPACE = /\s+/uy;
const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['word', /[A-Za-z_][\w.]*/uy],
  ['number', /[+-]?\d+(?:\.\d+)?/uy],
  ['string', /'(?:[^'\\]|\\.)*'/uy],
  ['symbol', /<=|>=|[(),*=<>]/uy],
];

/** Splits a query. Throws 4000 at the first character that begins no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    SPACE.lastIndex = index;
    index += SPACE.exec(text)?.[0].length ?? 0;
    if (index >= text.length) break;
    const token = tokenAt(text, index);
    tokens.push({ ...token, text: token.kind === 'string' ? withoutEscapes(token.text) : token.text });
    index += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '<EOF>', column: text.length + 1 }];
}

function tokenAt(text: string, index: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = index;
    const match = pattern.exec(text)?.[0];
    if (match) return { kind, text: match, column: index + 1 };
  }
  throw new QboFault(
    '4000',
    `QueryParserError: Lexical error at line 1, column ${index + 1}.  Encountered: "${text[index]}"`,
  );
}

/** `\'` stands for an apostrophe (recorded), and so for any other character. */
function withoutEscapes(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/gsu, '$1');
}
