import 'vuetify/styles';
import { createApp } from 'vue';
import { createVuetify } from 'vuetify';
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg';
import { it, pt } from 'vuetify/locale';
import { config } from '../../shared/config';
import App from './App.vue';

const vuetify = createVuetify({
  locale: { locale: config.locale === 'it' ? 'it' : 'pt', messages: { it, pt } },
  icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
  theme: { cspNonce: config.nonce, defaultTheme: 'light' },
});

createApp(App).use(vuetify).mount('#root');
