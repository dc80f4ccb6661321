"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { useHydrated } from "@/lib/client/loading/use-hydrated";

interface UntilAliveProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Fields and buttons that cannot be used before React has taken them over: what is chosen or pressed in the server's own HTML goes back to what the
 * form begins with. They look as they will (globals.css); links work meanwhile. Not for fields that a password manager fills in as the page opens:
 * see `KeepTyped`.
 */
export function UntilAlive({ className, children }: UntilAliveProps) {
  const isAlive = useHydrated();
  const area = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // The browser passed by the field that the page begins with.
    if (isAlive && document.activeElement === document.body)
      area.current?.querySelector<HTMLElement>("[autofocus]")?.focus();
  }, [isAlive]);
  return (
    <fieldset
      ref={area}
      role="presentation"
      disabled={!isAlive}
      className={classNames("until-alive min-w-0", className)}
    >
      {children}
    </fieldset>
  );
}
