import type { ComponentChildren, Ref } from 'preact';

export interface PageProps {
  /** The section's heading; in the popup the tab above says it already, unless `lead` stands below it. */
  title: string;
  lead?: ComponentChildren;
  /** At the end of the heading's line. */
  action?: ComponentChildren;
  /** The action bar at the foot. */
  bar?: ComponentChildren;
  /** The heading of a section with a lead, to give the focus to. */
  heading?: Ref<HTMLHeadingElement>;
  /** Without space at the sides, for lists. */
  flush?: boolean;
  children: ComponentChildren;
}

/** A section: what scrolls, and the bar that stands below it. */
export function Page({ title, lead, action, bar, heading, flush, children }: PageProps) {
  return (
    <>
      <main class={`main ${flush ? 'main-flush' : ''}`}>
        {lead !== undefined ? (
          <div class="page-head">
            <div class="page-words">
              <h1 class="title-page" tabIndex={-1} {...(heading ? { ref: heading } : {})}>
                {title}
              </h1>
              <p class="muted">{lead}</p>
            </div>
            {action}
          </div>
        ) : (
          <h1 class="title-page title-in-tab">{title}</h1>
        )}
        {children}
      </main>
      {bar}
    </>
  );
}
