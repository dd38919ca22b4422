import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localRule } from '../../../lib/catalog/local-rules';
import { foldName } from '../../../lib/catalog/name';
import { serviceValues } from '../../../lib/catalog/service-values';
import { runs } from '../../property-runs';
import { anyName } from './any-name';
import { service } from './make';

describe('what QuickBooks can hold as a name', () => {
  const abroad = { name: 'KK', country: 'JP', currency: null };
  const rule = (name: string, category: string | null = null, company = abroad) =>
    localRule(service(name, { category }), company, { sendAnyway: false, categories: true })?.code ?? null;

  it('is at most 100 UTF-16 units of the text that is sent, so that no way of counting makes it more', () => {
    expect(rule('x'.repeat(100))).toBeNull();
    expect(rule('x'.repeat(101))).toBe('name-too-long');
    expect(rule('💼'.repeat(50))).toBeNull();
    expect(rule('💼'.repeat(51))).toBe('name-too-long');
    // Sent composed, so one each; this one has no composed form.
    expect(rule('e\u0301'.repeat(100))).toBeNull();
    expect(rule('q\u0301'.repeat(51))).toBe('name-too-long');
    expect(rule(`${'x'.repeat(50)}  ${'x'.repeat(49)}`)).toBe('name-too-long');
    expect(rule('Audit', 'q\u0301'.repeat(51))).toBe('category-name');
  });

  it('is sent composed, so that a US company takes an accent however it was typed', () => {
    const us = { name: 'Inc', country: 'US', currency: null };
    expect(rule('Cafe\u0301', null, us)).toBeNull();
    expect(rule('q\u0301', null, us)).toBe('name-characters');
    const values = serviceValues(service('Cafe\u0301', { category: 'E\u0301te\u0301', description: 'e\u0301' }), {
      categories: true,
      unitInSku: true,
    });
    expect(values).toMatchObject({ name: 'Café', category: 'Été', description: 'é' });
  });

  it('has something to see', () => {
    for (const name of ['', ' ', '\u00a0', '\u200b', '\ufeff', '\u200f \u00ad', '\u3164']) {
      expect(rule(name)).toBe('name-empty');
      expect(rule('Audit', name)).toBe(name === '' ? null : 'category-name');
    }
  });

  it('is on one line, of whole characters and without a colon', () => {
    for (const name of ['a\tb', 'a\nb', 'a\u0000', 'a\u0085b', 'a\u2028b', 'a\u2029b', '\ud83d', 'a\udcbc']) {
      expect(rule(name)).toBe('name-control');
      expect(rule('Audit', name)).toBe('category-name');
    }
    expect(rule('Tax: 1040')).toBe('name-colon');
    expect(rule('Audit', 'Tax: 1040')).toBe('category-name');
  });

  it('whatever passes is short, whole, on one line and visible, and is never empty once folded', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        if (rule(name) !== null) return;
        const sent = serviceValues(service(name), { categories: true, unitInSku: true }).name;
        expect(sent.length).toBeLessThanOrEqual(100);
        expect(sent).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029:]/u);
        expect(foldName(name)).not.toBe('');
      }),
      runs(1000),
    );
  });
});
