/** Styles of the detail card, in its own shadow root, so that no rule of the page reaches them. */
export const DETAIL_STYLES = `
:host { all: initial; position: fixed; inset: auto; margin: 0; border: 0; padding: 0; background: none; overflow: visible; inline-size: min(404px, calc(100vw - 16px));
  --surface: #FFFFFF; --sunken: #F5F6F8; --line: #E0E4E9; --control: #7C8693; --ink: #1A222C; --ink-2: #4A5563; --accent: #0B6175; --accent-hover: #084C5C; --on-accent: #FFFFFF; }
:host([data-qbo-ground=dark]) { --surface: #1A2028; --sunken: #242C36; --line: #2E3742; --control: #74808F; --ink: #E8ECF1; --ink-2: #B6C0CC; --accent: #66C4D6; --accent-hover: #8AD6E4; --on-accent: #05222A; }
* { box-sizing: border-box; margin: 0; }
.card { display: flex; flex-direction: column; max-block-size: min(480px, calc(100vh - 16px)); overflow: auto; border: 1px solid var(--line); border-radius: 10px; color: var(--ink); background: var(--surface); box-shadow: 0 8px 24px rgb(0 0 0 / 16%); font: 400 13px/20px system-ui, "Segoe UI", sans-serif; animation: open 160ms ease-out; overflow-wrap: anywhere; outline: none; }
@keyframes open { from { opacity: 0; transform: translateY(-4px); } }
.body { padding: 14px 16px; display: grid; gap: 8px; }
.head { display: flex; gap: 8px; align-items: flex-start; }
h2 { flex: 1; font: 600 14px/20px system-ui, "Segoe UI", sans-serif; }
h3 { font: 600 13px/20px system-ui, "Segoe UI", sans-serif; margin-block-start: 4px; }
p { color: var(--ink-2); white-space: pre-line; }
ol { padding-inline-start: 22px; display: grid; gap: 4px; }
button { font: 500 13px/20px system-ui, "Segoe UI", sans-serif; color: var(--ink); background: none; border: 1px solid transparent; border-radius: 8px; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.action { justify-self: start; min-block-size: 32px; padding: 5px 13px; color: var(--on-accent); background: var(--accent); margin-block-start: 4px; }
.action:hover { background: var(--accent-hover); }
.action:disabled { color: var(--ink-2); background: var(--sunken); cursor: default; }
.close { inline-size: 28px; block-size: 28px; padding: 5px; color: var(--ink-2); margin-block: -4px; margin-inline-end: -6px; }
.close:hover, .copy:hover { background: var(--sunken); }
.close svg { inline-size: 16px; block-size: 16px; display: block; }
.facts { padding: 10px 16px; border-block-start: 1px solid var(--line); background: var(--sunken); font-size: 12px; line-height: 16px; display: grid; gap: 6px; }
.facts header { display: flex; justify-content: space-between; align-items: center; font-weight: 500; color: var(--ink-2); }
.copy { padding: 1px 7px; font-size: 12px; color: var(--ink-2); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; }
dt { color: var(--ink-2); }
dd { font-variant-numeric: tabular-nums; }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (forced-colors: active) { .card { border-color: CanvasText; } .action { border-color: ButtonText; } }`;
