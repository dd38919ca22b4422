import type { Section } from '../browser/harness/launch';
import type { Camera } from './camera';
import type { Stage } from './stage';

/** What Chrome Web Store and Edge Add-ons ask for, in pixels. */
const SIZE = [1280, 800] as const;

/** A section in a tab, for the stores. */
export async function storeSection(stage: Stage, camera: Camera, section: Section, name: string): Promise<void> {
  const page = await stage.open(section, ...SIZE);
  await page.locator('.row-item, .card, .copy-table tbody tr').first().waitFor();
  await camera.take(page, name);
  await page.close();
}

/** TaxDome's page, for the stores; with a service, its explanation stands open. */
export async function storePage(stage: Stage, camera: Camera, name: string, service?: string): Promise<void> {
  const { page } = stage.services;
  const before = page.viewportSize();
  await page.bringToFront();
  await page.setViewportSize({ width: SIZE[0], height: SIZE[1] });
  if (service) await stage.services.openDetail(service);
  await camera.take(page, name);
  if (service) await page.keyboard.press('Escape');
  if (before) await page.setViewportSize(before);
}
