"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface MenuProps {
  /** Spoken and shown on hover when the button shows no words of its own. */
  readonly label?: string;
  readonly button: ReactNode;
  readonly buttonClassName?: string;
  readonly align?: "left" | "right";
  /** What unfolds; `close` folds it again after a choice. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that unfolds a panel of links and controls below it. Folds by Escape, by a press outside and when the focus leaves. */
export function Menu({ label, button, buttonClassName = "", align = "left", children }: MenuProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape and for the focus leaving what is inside
    <div
      ref={root}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && root.current?.contains(next) !== true) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        className={buttonClassName}
        onClick={() => setOpen((before) => !before)}
      >
        {button}
      </button>
      {open && (
        <div
          id={id}
          className={`absolute top-full z-40 mt-1 max-h-[80vh] min-w-[15rem] max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-control border border-line bg-raised p-1.5 text-sm ${align === "right" ? "right-0" : "left-0"}`}
        >
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}
