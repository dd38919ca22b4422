/** @jsxImportSource react */
import type { KeyboardEvent } from 'react';
import styles from './tabs.module.css';

interface TabsProps<Id extends string> {
  tabs: { id: Id; label: string }[];
  current: Id;
  onChange: (id: Id) => void;
  look?: 'line' | 'segment';
  test: string;
}

/** A tab list; arrow keys move and choose. */
export function Tabs<Id extends string>({ tabs, current, onChange, look = 'line', test }: TabsProps<Id>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = (tabs.findIndex((tab) => tab.id === current) + step + tabs.length) % tabs.length;
    const next = tabs[index];
    if (!next) return;
    onChange(next.id);
    const button = event.currentTarget.children[index];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div role="tablist" className={styles[look]} onKeyDown={move} data-test={test}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={tab.id === current}
          tabIndex={tab.id === current ? 0 : -1}
          className={styles[`${look}Tab`]}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
