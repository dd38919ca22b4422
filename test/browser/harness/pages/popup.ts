import type { Page } from 'playwright-core';
import type { Language } from '../label';
import { ActivitySection } from './activity-section';
import { CopySection } from './copy-section';
import { OwnDomains } from './own-domains';
import { ServicesSection } from './services-section';
import { SettingsSection } from './settings-section';

/** The popup and its four sections. */
export class Popup {
  readonly page: Page;
  readonly settings: SettingsSection;
  readonly ownDomains: OwnDomains;
  readonly services: ServicesSection;
  readonly copy: CopySection;
  readonly activity: ActivitySection;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.settings = new SettingsSection(page, language);
    this.ownDomains = new OwnDomains(page, language);
    this.services = new ServicesSection(page, language);
    this.copy = new CopySection(page, language);
    this.activity = new ActivitySection(page, language);
  }

  /** Goes to a section by its address, as a link does. */
  async show(section: 'services' | 'copy' | 'activity' | 'settings'): Promise<void> {
    const url = new URL(this.page.url());
    url.hash = `#/${section}`;
    await this.page.goto(url.href);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
