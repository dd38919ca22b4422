import { OWN } from '../own';

const PROMPT = `[${OWN}=prompt]`;

/** The button where it has no neighbour to look like, the prompt, and the mark in what looks like a neighbour. */
export const TOOLBAR_STYLES = `
[${OWN}=mark] { display: inline-block; inline-size: 16px; block-size: 16px; flex: none; vertical-align: -3px; margin-inline-end: 8px; }
[${OWN}=label] { display: inline-flex; vertical-align: top; align-items: flex-start; max-inline-size: 100%; text-align: start; }
[${OWN}=label] > [${OWN}=mark] { block-size: 1lh; }
[${OWN}=copy] { inline-size: auto; white-space: nowrap; cursor: pointer; }
[${OWN}=copy][data-qbo-plain] { all: initial; display: inline-flex; align-items: center; align-self: center; box-sizing: border-box; min-block-size: 32px; padding: 5px 14px; border: 1px solid #7C8693; border-radius: 8px; vertical-align: middle; color: #1A222C; background-color: #FFFFFF; font: 500 13px/20px system-ui, "Segoe UI", sans-serif; white-space: nowrap; cursor: pointer; }
[${OWN}=copy][data-qbo-plain]:hover { background-color: #F5F6F8; }
[${OWN}=copy][data-qbo-plain] > svg { inline-size: 16px; block-size: 16px; margin-inline-end: 8px; flex: none; }
[${OWN}=copy]:focus-visible, ${PROMPT} > button:focus-visible, [${OWN}=menu-item]:focus-visible { outline: 2px solid #0B6175; outline-offset: 2px; }
[${OWN}=menu-item]:focus-visible { outline-offset: -2px; }
[${OWN}=menu-item] { cursor: pointer; }
[${OWN}=menu-item]:hover, [${OWN}=menu-item]:focus { background-color: color-mix(in srgb, currentColor 9%, transparent); }
${PROMPT} { all: initial; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; box-sizing: border-box; max-inline-size: 640px; margin-block: 8px; padding: 8px 12px; border: 1px solid #E0E4E9; border-radius: 10px; color: #1A222C; background-color: #FFFFFF; font: 400 13px/20px system-ui, "Segoe UI", sans-serif; }
${PROMPT} > svg { inline-size: 20px; block-size: 20px; flex: none; }
${PROMPT} > p { all: unset; flex: 1 1 240px; color: #4A5563; }
${PROMPT} > p > b { all: unset; font-weight: 600; color: #1A222C; }
${PROMPT} > button { all: unset; box-sizing: border-box; display: inline-flex; align-items: center; min-block-size: 28px; padding: 3px 11px; border: 1px solid #7C8693; border-radius: 8px; font-weight: 500; cursor: pointer; color: #1A222C; }
${PROMPT} > button:hover { background-color: #F5F6F8; }
${PROMPT} > [${OWN}=prompt-dismiss] { padding: 3px 5px; border-color: transparent; color: #4A5563; }
${PROMPT} > [${OWN}=prompt-dismiss] > svg { inline-size: 16px; block-size: 16px; }
[${OWN}=notice] { all: initial; position: fixed; z-index: 2147483000; inset-block-end: 16px; inset-inline-start: 50%; translate: -50%; display: flex; align-items: center; gap: 12px; padding: 8px 12px; border: 1px solid #E0E4E9; border-radius: 10px; color: #1A222C; background-color: #FFFFFF; box-shadow: 0 8px 24px rgb(0 0 0 / 16%); font: 400 13px/20px system-ui, "Segoe UI", sans-serif; font-variant-numeric: tabular-nums; }
[${OWN}=notice]:dir(rtl) { translate: 50%; }
[${OWN}=notice] > button { all: unset; padding: 3px 11px; border: 1px solid #7C8693; border-radius: 8px; font-weight: 500; cursor: pointer; color: #1A222C; }
[${OWN}=copy][data-qbo-plain][data-qbo-ground=dark], ${PROMPT}[data-qbo-ground=dark] { color: #E8ECF1; background-color: #1A2028; border-color: #2E3742; }
[${OWN}=copy][data-qbo-plain][data-qbo-ground=dark] { border-color: #74808F; }
[${OWN}=copy][data-qbo-plain][data-qbo-ground=dark]:hover, ${PROMPT}[data-qbo-ground=dark] > button:hover { background-color: #242C36; }
${PROMPT}[data-qbo-ground=dark] > p, ${PROMPT}[data-qbo-ground=dark] > [${OWN}=prompt-dismiss] { color: #B6C0CC; }
${PROMPT}[data-qbo-ground=dark] > p > b, ${PROMPT}[data-qbo-ground=dark] > [${OWN}=prompt-connect] { color: #E8ECF1; }
[${OWN}=copy][data-qbo-ground=dark]:focus-visible, ${PROMPT}[data-qbo-ground=dark] > button:focus-visible { outline-color: #66C4D6; }
@media (forced-colors: active) { ${PROMPT} { border-color: CanvasText; } ${PROMPT} > button { border-color: ButtonText; } }`;
