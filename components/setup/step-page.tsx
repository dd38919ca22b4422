import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface StepPageProps {
  title: string;
  lead?: ComponentChildren;
  /** The buttons, the primary one last. */
  actions: ComponentChildren;
  /** What the step's form does; without it the step is no form. */
  onSubmit?: () => void;
  children: ComponentChildren;
}

/** One step: its heading has the focus when it comes, unless a field of it wants to be filled at once (`data-first`). */
export function StepPage({ title, lead, actions, onSubmit, children }: StepPageProps) {
  const page = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const first = page.current?.querySelector<HTMLElement>('[data-first] input');
    (first ?? page.current?.querySelector<HTMLElement>('h1'))?.focus();
  }, []);
  return (
    <form
      class="setup-step"
      noValidate
      ref={page}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <div class="page-words">
        <h1 class="title-page" tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="muted">{lead}</p>}
      </div>
      {children}
      <div class="setup-actions">{actions}</div>
    </form>
  );
}
