import type { ComponentChildren, Ref } from 'preact';

/** Stands at the foot: in one sentence what is chosen or will happen, then the buttons, the primary one last. */
export function ActionBar({
  text,
  children,
  barRef,
}: {
  text?: ComponentChildren;
  children: ComponentChildren;
  barRef?: Ref<HTMLDivElement>;
}) {
  return (
    <div class="action-bar" {...(barRef ? { ref: barRef } : {})}>
      {text !== undefined && (
        <p class="action-bar-text" role="status">
          {text}
        </p>
      )}
      {children}
    </div>
  );
}
