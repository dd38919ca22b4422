import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from './find-firefox';

/**
 * Starts a Firefox with a new profile, by WebDriver BiDi, which is what Firefox itself offers for driving it. Every connection goes through the proxy, the ones to
 * this machine included.
 *
 * @param proxy its port on 127.0.0.1
 * @param preferences of `about:config`
 */
export async function launchFirefox(
  proxy: number,
  preferences: Readonly<Record<string, unknown>> = {},
): Promise<Browser> {
  const { path } = await findFirefox();
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.no_proxies_on': '',
      ...preferences,
    },
  });
}
