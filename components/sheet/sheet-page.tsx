"use client";

import type { ShownPage } from "@/lib/contracts/shown-document";
import { SheetGrid } from "./sheet-grid";
import { useShape } from "./use-shape";

/** One page of a designed board as this screen has room for it: a wall, an upright screen, or a phone. */
export function SheetPage({ page }: { page: ShownPage }) {
  return <SheetGrid page={page} shape={useShape()} isAutomatic />;
}
