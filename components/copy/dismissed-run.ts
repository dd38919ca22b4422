const KEY = 'dismissed-copy-run';

/** Whether the user has put the report of that run away; the popup forgets everything else when it closes. */
export function isDismissed(run: string): boolean {
  return localStorage.getItem(KEY) === run;
}

export function dismissRun(run: string): void {
  localStorage.setItem(KEY, run);
}
