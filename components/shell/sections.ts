import { LaterSection } from '../state/later-section';
import type { Section } from '../state/use-route';

/** The sections that the popup seldom opens with, and the preview, which stands in for the services. */
export const LATER = {
  activity: new LaterSection(async () => (await import('../activity/activity')).Activity),
  copy: new LaterSection(async () => (await import('../copy/copy')).Copy),
  preview: new LaterSection(async () => (await import('../preview/preview')).Preview),
  settings: new LaterSection(async () => (await import('../settings/connected')).Connected),
};

/** Fetches the code of a section, so that nobody waits for it when it is opened; of all of them where none is named. */
export async function fetchSections(section?: Section): Promise<void> {
  const named = Object.entries(LATER).filter(([name]) => section === undefined || name === section);
  await Promise.all(named.map(([, later]) => later.fetch()));
}
