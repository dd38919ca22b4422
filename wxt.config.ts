import { defineConfig } from 'wxt';

export default defineConfig({
  srcDir: '.',
  outDir: '.output',
  imports: false,
  manifest: { name: '__MSG_extension_name__', description: '__MSG_extension_description__', default_locale: 'en' },
});
