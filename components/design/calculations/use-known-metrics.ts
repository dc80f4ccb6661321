"use client";

import { useState } from "react";
import { useFigureWords } from "@/components/threshold/use-figure-words";
import { type Known, queueMetrics } from "@/lib/domain/expression/known";

/** The metrics that calculations are made of, under their names in the reader's language. */
export function useKnownMetrics(): Known {
  const { metric } = useFigureWords();
  const [known] = useState(() => queueMetrics(({ key }) => metric(key)));
  return known;
}
