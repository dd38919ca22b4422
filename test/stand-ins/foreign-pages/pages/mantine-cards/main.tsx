/** @jsxImportSource react */
import '@mantine/core/styles.css';
import { createTheme, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { config } from '../../shared/config';
import { App } from './app';

const theme = createTheme({ primaryColor: 'grape', defaultRadius: 'md', fontFamily: 'system-ui, sans-serif' });

// Where the scroll lock below Mantine's drawers looks for the nonce of its styles.
Object.assign(globalThis, { __webpack_nonce__: config.nonce });

createRoot(document.getElementById('root') ?? document.body).render(
  <MantineProvider theme={theme} getStyleNonce={() => config.nonce}>
    <App />
  </MantineProvider>,
);
