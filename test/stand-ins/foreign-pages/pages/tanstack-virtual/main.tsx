/** @jsxImportSource react */
import './utilities.css';
import { createRoot } from 'react-dom/client';
import { config } from '../../shared/config';
import { App } from './app';

// Where the scroll lock below Radix's dialogs looks for the nonce of its styles.
Object.assign(globalThis, { __webpack_nonce__: config.nonce });

createRoot(document.getElementById('root') ?? document.body).render(<App />);
