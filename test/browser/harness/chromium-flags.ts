/** What Playwright turns off by itself, as far as it matters here; a list of ours replaces its own (`chromiumSwitches` in playwright-core 1.x). */
const AS_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Each window draws the address bar's suggestions as two pages of their own, which nobody looks at: half of the processor time of a test that opens windows (measured, Chromium 156: 1.05 s a window with them, 0.57 s without). */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** For every Chromium that a test starts: without what costs time and is not looked at. */
export const LEAN = `--disable-features=${[...AS_PLAYWRIGHT, ...UNSEEN].join(',')}`;
