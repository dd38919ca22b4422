import type { ComponentChildren } from 'preact';

/** Stands at the foot: in one sentence what is chosen or will happen, then the buttons, the primary one last. */
export function ActionBar({ text, children }: { text?: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="action-bar">
      {text !== undefined && (
        <p class="action-bar-text" role="status">
          {text}
        </p>
      )}
      {children}
    </div>
  );
}
