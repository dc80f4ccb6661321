"use client";

import type { ReactNode } from "react";
import { Tooltip } from "@/components/ui/tooltip";
import { later } from "@/lib/client/loading/later";
import type { Explanation } from "./explanation";

/** Definitions and what they are told with are large, and few people ask: loaded when the first bubble opens. */
const provenance = later(() => import("./provenance").then((module) => module.Provenance));

interface ExplainedProps {
  tileId: string;
  of: Explanation;
  /** False where Tab passes by and the tile's arrow keys lead here. */
  isTabStop?: boolean;
  className?: string;
  children: ReactNode;
}

/** Words of a tile that tell, on hover and on focus, where its numbers come from and what they are held against. */
export function Explained({ tileId, of, isTabStop = true, className, children }: ExplainedProps) {
  return (
    <Tooltip isTabStop={isTabStop} className={className} content={() => <provenance.Part tileId={tileId} of={of} />}>
      {children}
    </Tooltip>
  );
}
