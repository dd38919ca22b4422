import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** Choices that exclude each other, under one name. */
export function RadioGroup({
  label,
  cards,
  children,
}: {
  label: string;
  cards?: boolean;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="field" role="radiogroup" aria-labelledby={id}>
      <span class="field-label" id={id}>
        {label}
      </span>
      <div class={cards ? 'cards' : 'choices'}>{children}</div>
    </div>
  );
}
