import { formDriver } from '../../../lib/taxdome/form/form-driver';
import { readServices } from '../../../lib/taxdome/form/read-services';
import { pageLanguage } from '../../../lib/taxdome/read/page-language';

/** The driver as `entrypoints/form.content.ts` makes it, asked by the test instead of by the worker. */
Object.assign(globalThis, { driver: formDriver({ readServices }, pageLanguage) });
