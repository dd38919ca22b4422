/** Styles of the pointing mode, in its own shadow root, so that no rule of the page reaches them, nor they the page. */
export const POINTING_STYLES = `
:host { all: initial; position: fixed; inset: 0; margin: 0; border: 0; padding: 0; inline-size: 100vw; block-size: 100vh; max-inline-size: none; max-block-size: none; background: none; overflow: hidden; cursor: crosshair;
  --surface: #FFFFFF; --sunken: #EEF0F3; --line: #E0E4E9; --control: #7C8693; --ink: #1A222C; --ink-2: #4A5563; --accent: #0B6175; --accent-hover: #084C5C; --on-accent: #FFFFFF; --danger: #AC2217; }
@media (prefers-color-scheme: dark) { :host { --surface: #1A2028; --sunken: #242C36; --line: #2E3742; --control: #74808F; --ink: #E8ECF1; --ink-2: #B6C0CC; --accent: #66C4D6; --accent-hover: #8AD6E4; --on-accent: #05222A; --danger: #FF9C91; } }
* { box-sizing: border-box; margin: 0; }
.outline { position: fixed; border: 2px solid #0B6175; border-radius: 4px; box-shadow: inset 0 0 0 1px #FFFFFF; pointer-events: none; }
.outline[data-kind=chosen] { border-style: dashed; }
.outline > span { position: absolute; inset-block-end: 100%; inset-inline-start: -2px; padding: 0 6px; border-radius: 4px 4px 0 0; color: #FFFFFF; background: #0B6175; font: 500 12px/16px system-ui, "Segoe UI", sans-serif; white-space: nowrap; }
.bar { position: fixed; inset-block-end: 16px; inset-inline: 0; margin-inline: auto; inline-size: min(640px, calc(100vw - 32px)); display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 12px 16px; border: 1px solid var(--line); border-radius: 10px; color: var(--ink); background: var(--surface); box-shadow: 0 8px 24px rgb(0 0 0 / 16%); font: 400 13px/20px system-ui, "Segoe UI", sans-serif; cursor: default; overflow-wrap: anywhere; }
.bar[data-at=top] { inset-block: 16px auto; }
.words { flex: 1 1 280px; display: grid; gap: 2px; }
h2 { font: 600 14px/20px system-ui, "Segoe UI", sans-serif; }
p { color: var(--ink-2); }
.problem { color: var(--danger); }
.problem:empty, .here:empty { display: none; }
.here { color: var(--ink); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
button { min-block-size: 32px; padding: 5px 13px; font: 500 13px/20px system-ui, "Segoe UI", sans-serif; color: var(--ink); background: var(--surface); border: 1px solid var(--control); border-radius: 8px; cursor: pointer; }
button:hover { background: var(--sunken); }
button.primary { color: var(--on-accent); background: var(--accent); border-color: transparent; }
button.primary:hover { background: var(--accent-hover); }
button:focus-visible, .bar:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { .bar, .outline { border-color: CanvasText; } button { border-color: ButtonText; } }`;
