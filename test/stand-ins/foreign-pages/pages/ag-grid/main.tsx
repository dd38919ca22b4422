/** @jsxImportSource react */
import './app.css';
import { AllCommunityModule, ModuleRegistry, provideGlobalGridOptions, themeQuartz } from 'ag-grid-community';
import { createRoot } from 'react-dom/client';
import { config } from '../../shared/config';
import { App } from './app';

ModuleRegistry.registerModules([AllCommunityModule]);
provideGlobalGridOptions({
  theme: themeQuartz.withParams({ accentColor: '#0b62a4', fontFamily: 'system-ui, sans-serif', headerHeight: 42 }),
  styleNonce: config.nonce,
});
createRoot(document.getElementById('root') ?? document.body).render(<App />);
