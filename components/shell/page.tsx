import type { ComponentChildren } from 'preact';

export interface PageProps {
  /** The section's heading; seen where `lead` stands below it or `showTitle` asks for it. */
  title: string;
  showTitle?: boolean;
  lead?: ComponentChildren;
  /** At the end of the heading's line. */
  action?: ComponentChildren;
  /** The action bar at the foot. */
  bar?: ComponentChildren;
  /** Without space at the sides, for lists. */
  flush?: boolean;
  children: ComponentChildren;
}

/** A section: what scrolls, and the bar that stands below it. */
export function Page({ title, showTitle = false, lead, action, bar, flush, children }: PageProps) {
  const seen = showTitle || lead !== undefined;
  return (
    <>
      <main class={`main ${flush ? 'main-flush' : ''}`}>
        {seen ? (
          <div class="page-head">
            <div class="page-words">
              <h1 class="title-page">{title}</h1>
              {lead !== undefined && <p class="muted">{lead}</p>}
            </div>
            {action}
          </div>
        ) : (
          <h1 class="visually-hidden">{title}</h1>
        )}
        {children}
      </main>
      {bar}
    </>
  );
}
