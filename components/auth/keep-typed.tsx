"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface KeepTypedProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * What was typed, or filled in by a password manager, before React had taken the fields over counts as typed now: React would keep what it began with,
 * show the other, and send nothing.
 */
export function KeepTyped({ className, children }: KeepTypedProps) {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const field of area.current?.querySelectorAll("input") ?? [])
      if (field.type !== "hidden" && field.value !== "") typeAgain(field);
  }, []);
  return (
    <div ref={area} className={className}>
      {children}
    </div>
  );
}

/** React compares with what a field was set to last by its own property, and hears of an input only where that differs. */
function typeAgain(field: HTMLInputElement): void {
  const typed = field.value;
  field.value = "";
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, typed);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
