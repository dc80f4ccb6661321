"use client";

import { useFigureWords } from "@/components/threshold/use-figure-words";
import { subjectOf } from "@/lib/domain/threshold/subject";

/** Names a metric of some rows: of agents their counts, too. */
export function useMetricName(): (of: "queues" | "agents" | "groups", key: string) => string {
  const words = useFigureWords();
  return (of, key) => {
    const subject = subjectOf(of === "queues" ? key : `${of}:${key}`);
    return subject === null ? words.metric(key) : words.name(subject);
  };
}
