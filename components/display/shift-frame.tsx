"use client";

import type { ReactNode } from "react";
import { customProperty } from "@/components/ui/custom-property";
import { useTicking } from "@/lib/client/clock/use-now";
import { shiftAt } from "@/lib/client/display/shift";

/** Moves everything by a few pixels every two minutes, where that is set: display.css says how far. */
export function ShiftFrame({ isOn, children }: { readonly isOn: boolean; readonly children: ReactNode }) {
  const { x, y } = useTicking((now) => (isOn && now !== 0 ? shiftAt(now) : { x: 0, y: 0 }));
  const style = { ...customProperty("--shift-x", String(x)), ...customProperty("--shift-y", String(y)) };
  return (
    <div className="display-shift" style={style}>
      {children}
    </div>
  );
}
