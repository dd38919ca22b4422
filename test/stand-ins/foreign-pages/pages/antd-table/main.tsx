/** @jsxImportSource react */
import 'antd/dist/reset.css';
import { App as AntApp, ConfigProvider } from 'antd';
import frFR from 'antd/locale/fr_FR';
import jaJP from 'antd/locale/ja_JP';
import { createRoot } from 'react-dom/client';
import { config } from '../../shared/config';
import { Frame } from './frame';

createRoot(document.getElementById('root') ?? document.body).render(
  <ConfigProvider
    locale={config.locale === 'ja' ? jaJP : frFR}
    csp={{ nonce: config.nonce }}
    theme={{ token: { colorPrimary: '#7a3e9d', fontFamily: 'system-ui, sans-serif' } }}
  >
    <AntApp>
      <Frame />
    </AntApp>
  </ConfigProvider>,
);
