"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

interface TabsProps<T extends string> {
  /** What the tabs choose between; read by screen readers. */
  readonly label: string;
  readonly value: T;
  readonly onChoose: (value: T) => void;
  readonly tabs: readonly { readonly value: T; readonly label: ReactNode }[];
  /** The chosen tab's content. */
  readonly children: ReactNode;
}

/** Parts of one page (the ARIA tabs pattern): one stop for Tab, arrows, Home and End between the tabs. */
export function Tabs<T extends string>({ label, value, onChoose, tabs, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((tab) => tab.value === value);

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      ArrowRight: (at + 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const index = steps[event.key];
    const target = index === undefined ? undefined : tabs[index];
    if (index === undefined || target === undefined) return;
    event.preventDefault();
    // The page's own arrows lead to other boards.
    event.stopPropagation();
    onChoose(target.value);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[index]?.focus();
  };

  return (
    <>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`${id}-${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChoose(tab.value)}
            className={`-mb-px min-h-11 shrink-0 whitespace-nowrap border-b-2 px-4 text-base outline-offset-[-3px] ${tab.value === value ? "border-action font-semibold text-text" : "border-transparent text-muted hover:text-text"}`}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${value}`} className="pt-5">
        {children}
      </div>
    </>
  );
}
