import { describe, expect, it } from 'vitest';
import { hostOf, hostPattern, namesHost, originOf, ownDomain } from '../../../lib/catalog/own-domain';

describe('what a person enters as the address of their TaxDome', () => {
  it.each([
    ['portal.firm.example', 'portal.firm.example'],
    ['  https://Portal.Firm.example/app/settings/services?page=2#top ', 'portal.firm.example'],
    ['portal.firm.example/app', 'portal.firm.example'],
    ['portal.firm.example.', 'portal.firm.example'],
    ['portail.comptabilité.example', 'portail.xn--comptabilit-lbb.example'],
    ['taxdome.com.example', 'taxdome.com.example'],
  ])('%j is one host', (typed, host) => {
    expect(ownDomain(typed)).toEqual({ host });
  });

  it.each([
    ['', 'not_an_address'],
    ['our portal', 'not_an_address'],
    ['localhost', 'not_an_address'],
    ['*.firm.example', 'not_an_address'],
    ['portal.firm.example:8443', 'not_an_address'],
    ['https://', 'not_an_address'],
    ['http://portal.firm.example', 'not_https'],
    ['chrome://extensions', 'not_https'],
    ['javascript://portal.firm.example', 'not_https'],
    ['cedar.taxdome.com', 'is_taxdome'],
  ])('%j is none, and it is said why', (typed, problem) => {
    expect(ownDomain(typed)).toEqual({ problem });
  });
});

describe('a permission', () => {
  it('is for that host alone', () => {
    expect(originOf('portal.firm.example')).toBe('https://portal.firm.example/*');
    expect(hostOf('https://portal.firm.example/*')).toBe('portal.firm.example');
  });

  it.each([
    'https://*/*',
    'https://*.firm.example/*',
    'http://portal.firm.example/*',
    '*://portal.firm.example/*',
    '<all_urls>',
  ])('%s is for no single host', (origin) => {
    expect(hostOf(origin)).toBeNull();
  });
});

describe('the hosts of a permission', () => {
  it.each([
    ['https://*.taxdome.com/*', '*.taxdome.com'],
    ['https://portal.firm.example/*', 'portal.firm.example'],
    ['https://*/*', null],
    ['http://portal.firm.example/*', null],
  ])('%s: %s', (origin, pattern) => {
    expect(hostPattern(origin)).toBe(pattern);
  });

  it.each([
    ['*.taxdome.com', 'cedar.taxdome.com', true],
    ['*.taxdome.com', 'taxdome.com', true],
    ['*.taxdome.com', 'nottaxdome.com', false],
    ['portal.firm.example', 'portal.firm.example', true],
    ['portal.firm.example', 'a.portal.firm.example', false],
  ])('%s names %s: %s', (pattern, host, named) => {
    expect(namesHost(pattern, host)).toBe(named);
  });
});
