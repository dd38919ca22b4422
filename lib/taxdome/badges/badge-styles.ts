import { OWN } from '../own';

const BADGE = `[${OWN}=badge]`;

/** Tints of each status on a light and on a dark ground: ink, ground. */
const COLOURS = {
  synced: ['#17693B', '#E4F3E9', '#74D398', '#163224'],
  'not-synced': ['#4A5563', '#EAEDF1', '#B6C0CC', '#2A333E'],
  syncing: ['#2455AE', '#E6EEFC', '#93BBFA', '#1A2C4A'],
  failed: ['#AC2217', '#FCEAE8', '#FF9C91', '#451F1C'],
  skipped: ['#55606E', 'transparent', '#A9B4C1', 'transparent'],
} as const;

const tints = Object.entries(COLOURS).map(
  ([status, [ink, ground, darkInk, darkGround]]) => `
${BADGE}[data-qbo-status=${status}] { --qbo-ink: ${ink}; --qbo-tint: ${ground}; }
${BADGE}[data-qbo-status=${status}][data-qbo-ground=dark] { --qbo-ink: ${darkInk}; --qbo-tint: ${darkGround}; }`,
);

/**
 * The badge: 22 px to see, 24 px to hit, and no more than 12 px of it take part in the line, so that no row grows, and no cell that cuts its text scrolls when a
 * badge gets the focus. `all: initial` and `!important` (added
 * when the sheet is made) keep the page's own button styles out.
 */
export const BADGE_STYLES = `${tints.join('')}
${BADGE} {
  all: initial; --qbo-edge: transparent; --qbo-surface: #FFFFFF; --qbo-ring: #0B6175; --qbo-ask: #7A4F00; --qbo-ask-tint: #FBF0D6;
  position: relative; display: inline-flex; box-sizing: border-box; block-size: 22px; max-inline-size: 100%; margin-block: -5px; scroll-margin-block: -5px;
  align-items: stretch; vertical-align: middle; overflow: visible; border-radius: 11px; cursor: pointer; white-space: nowrap;
  color: var(--qbo-ink); background-color: var(--qbo-tint); box-shadow: inset 0 0 0 1px var(--qbo-edge);
  font: 500 12px/16px system-ui, "Segoe UI", sans-serif; text-align: start; user-select: none; -webkit-user-select: none; pointer-events: auto;
}
${BADGE}[data-qbo-ground=dark] { --qbo-surface: #1A2028; --qbo-ring: #66C4D6; --qbo-ask: #EDBE62; --qbo-ask-tint: #352A13; }
${BADGE}::before { content: ''; position: absolute; inset: -1px 0; }
${BADGE} > svg, ${BADGE} > [data-qbo-differs-mark] > svg { all: initial; display: block; flex: none; inline-size: 16px; block-size: 16px; align-self: center; color: inherit; cursor: inherit; pointer-events: none; }
${BADGE} > svg { margin-inline: 5px 0; }
${BADGE} > span { all: unset; align-self: center; padding-inline: 4px 9px; color: inherit; font: inherit; overflow: hidden; text-overflow: ellipsis; pointer-events: none; }
${BADGE} > [data-qbo-differs-mark] { display: flex; align-self: stretch; margin-inline-start: 0; padding-inline: 4px 6px; border-start-end-radius: 11px; border-end-end-radius: 11px; color: var(--qbo-ask); background-color: var(--qbo-ask-tint); }
${BADGE}[data-qbo-differs] > span:not([data-qbo-differs-mark]) { padding-inline-end: 6px; }
${BADGE}[data-qbo-status=failed] { --qbo-edge: var(--qbo-ink); font-weight: 600; }
${BADGE}[data-qbo-status=skipped] { --qbo-edge: #7C8693; }
${BADGE}[data-qbo-status=skipped][data-qbo-ground=dark] { --qbo-edge: #74808F; }
${BADGE}:hover { --qbo-edge: color-mix(in srgb, var(--qbo-ink) 45%, transparent); transition: box-shadow 120ms; }
${BADGE}[data-qbo-status=failed]:hover, ${BADGE}[data-qbo-status=skipped]:hover { --qbo-edge: var(--qbo-ink); }
${BADGE}:focus-visible, ${BADGE}[aria-expanded=true] { outline: 2px solid var(--qbo-ring); outline-offset: 2px; box-shadow: inset 0 0 0 1px var(--qbo-edge), 0 0 0 2px var(--qbo-surface); }
${BADGE}[data-qbo-status=syncing] > svg { animation: qbo-turn 1.2s linear infinite; }
@keyframes qbo-turn { to { transform: rotate(1turn); } }
[${OWN}=beside] { all: initial; display: inline-flex; vertical-align: middle; margin-inline-start: 8px; margin-block: -5px; max-inline-size: max-content; flex: none; pointer-events: auto; line-height: 0; }
[${OWN}=beside] > ${BADGE} { margin-block: 0; }
[${OWN}=beside][data-qbo-place=end] { float: inline-end; margin-block: 0; align-items: center; block-size: 1lh; line-height: inherit; }
[${OWN}=beside][data-qbo-place=over] { position: relative; display: block; inline-size: 0; block-size: 0; margin: 0; overflow: visible; align-self: flex-start; }
[${OWN}=beside][data-qbo-place=over] > ${BADGE} { position: absolute; max-inline-size: none; }
[${OWN}=cell] { text-align: start; white-space: nowrap; }
[${OWN}=head] { text-align: start; white-space: nowrap; min-inline-size: 132px; inline-size: 132px; cursor: default; }
[${OWN}=head] > svg { all: initial; display: inline-block; inline-size: 16px; block-size: 16px; vertical-align: -3px; margin-inline-end: 6px; margin-block: -2px; }
@media (prefers-reduced-motion: reduce) { ${BADGE}, ${BADGE} > svg { animation: none; transition: none; } }
@media (forced-colors: active) {
  ${BADGE} { --qbo-edge: CanvasText; color: CanvasText; background-color: Canvas; border: 1px solid CanvasText; }
  ${BADGE} > [data-qbo-differs-mark] { color: CanvasText; background-color: Canvas; border-inline-start: 1px solid CanvasText; }
}`;
