/**
 * What a careful team sends: own scripts alone, own styles and those that its libraries add with the nonce of the document,
 * or any styles where a library knows no nonce.
 */
export function securityHeaders(nonce: string, allowsInlineStyles: boolean): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' ${allowsInlineStyles ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
}
