import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LOCALES, tagOf } from '../../lib/i18n/languages';
import { waitUntil } from './harness/wait-until';
import { World } from './harness/world';

type Messages = Readonly<Record<string, { readonly message: string }>>;
const messages = (locale: string) =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../public/_locales', locale, 'messages.json'), 'utf8'),
  ) as Messages;

/** Tags under which a page may name a language that the locales call otherwise. */
const OTHER_TAGS = { nb: ['no', 'nn-NO'], pt_BR: ['pt'], en_GB: ['en-AU'], fr: ['fr-CA'] } as const;

test('badges and buttons on the page speak the page’s language, whichever of the fifteen it is, and keep inside their cells', {
  timeout: 120_000,
}, async () => {
  await using world = await World.start('en', {
    firm: { services: [{ name: 'Tax return', rate: 250 }, { name: 'Audit: support' }] },
  });
  const { services } = world;
  await world.connect();
  await world.confirmFirstSync();
  await services.waitForStatus('Tax return', 'synced');
  const { page } = services;
  for (const locale of LOCALES) {
    const texts = messages(locale);
    for (const tag of [tagOf(locale), ...(OTHER_TAGS[locale as keyof typeof OTHER_TAGS] ?? [])]) {
      await page.evaluate((language) => {
        document.documentElement.lang = language;
        // TaxDome draws something whenever its language changes.
        document.body.append(document.createElement('i'));
      }, tag);
      const shown = await waitUntil(
        () => services.badges.allInnerTexts(),
        (all) => all.some((text) => text.trim() === texts.status_skipped?.message),
        { of: `the badges in ${tag}` },
      );
      expect(shown.length).toBe(2);
      await page.getByRole('button', { name: texts.page_copy_from_quickbooks?.message ?? '', exact: true }).waitFor();
      const wide = await services.badges.evaluateAll((badges) =>
        badges.flatMap((badge) => {
          const cell = badge.closest('td')?.getBoundingClientRect();
          const { right } = badge.getBoundingClientRect();
          return cell && right > cell.right + 1 ? [badge.textContent] : [];
        }),
      );
      expect(wide, tag).toEqual([]);
    }
  }
});
