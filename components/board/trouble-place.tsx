"use client";

import { Suspense, useEffect } from "react";
import { later } from "@/lib/client/loading/later";
import { whenIdle } from "@/lib/client/loading/when-idle";
import type { Trouble } from "./use-trouble";

const bar = later(() => import("./trouble-bar").then((module) => module.TroubleBar));

interface TroublePlaceProps {
  readonly trouble: Trouble | null;
  readonly className?: string;
}

/** Where trouble is told of. The bar is fetched ahead, so that it is there when the server no longer is. */
export function TroublePlace({ trouble, className }: TroublePlaceProps) {
  useEffect(() => whenIdle(bar.fetchCode), []);
  if (trouble === null) return null;
  const shown = (
    <Suspense fallback={null}>
      <bar.Part trouble={trouble} />
    </Suspense>
  );
  return className === undefined ? shown : <div className={className}>{shown}</div>;
}
