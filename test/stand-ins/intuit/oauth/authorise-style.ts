/** Plain, and unlike Intuit's own page, so that no screenshot of it passes for the real one. */
export const authoriseStyle = `
  :root { color-scheme: light; font: 15px/22px system-ui, "Segoe UI", sans-serif; color: #1a222c; background: #f5f6f8; }
  body { margin: 0; min-height: 100vh; display: grid; grid-template-rows: auto 1fr; justify-items: center; }
  .mark { box-sizing: border-box; width: 100%; margin: 0; padding: 10px 24px; text-align: center; background: #fbf0d6; color: #5e3d00; }
  main { align-self: center; box-sizing: border-box; width: min(480px, calc(100vw - 32px)); margin: 32px 0; padding: 32px;
    background: #fff; border: 1px solid #e0e4e9; border-radius: 12px; }
  h1 { margin: 0 0 8px; font-size: 22px; line-height: 30px; font-weight: 600; }
  .lead { margin: 0 0 24px; color: #4a5563; overflow-wrap: anywhere; }
  .help { margin: 0; color: #5f6a78; }
  fieldset { margin: 0; padding: 0; border: 0; display: grid; gap: 8px; }
  legend { padding: 0; margin-bottom: 8px; font-weight: 600; }
  .company { display: flex; align-items: center; gap: 12px; padding: 12px 16px; border: 1px solid #7c8693; border-radius: 8px; }
  label.company:has(:checked) { background: #e9eef7; border-color: #2455ae; }
  .company span { display: grid; }
  .company small { color: #5f6a78; font-size: 13px; line-height: 18px; }
  input[type="radio"] { width: 18px; height: 18px; margin: 0; accent-color: #2455ae; }
  .scopes { margin: 24px 0 0; padding: 0 0 0 20px; color: #4a5563; }
  .actions { display: flex; justify-content: flex-end; gap: 12px; margin-top: 32px; }
  button { min-width: 104px; padding: 9px 20px; border-radius: 8px; border: 1px solid #7c8693; background: #fff; color: inherit;
    font: inherit; font-weight: 600; cursor: pointer; }
  button.primary { background: #2455ae; border-color: #2455ae; color: #fff; }
  button:hover { filter: brightness(0.94); }
  :focus-visible { outline: 2px solid #2455ae; outline-offset: 2px; }
`;
