"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MetricOptions } from "@/components/threshold/metric-options";
import { useFigureWords } from "@/components/threshold/use-figure-words";
import { Select } from "@/components/ui/select";
import { findMetric, type Metric } from "@/lib/domain/metrics/catalogue";
import { SUBJECTS, type Subject, thresholdKey } from "@/lib/domain/threshold/subject";

const KINDS = ["queues", "agents", "states", "groups"] as const;

interface FigurePickerProps {
  /** Keys of figures that have limits already. */
  readonly taken: ReadonlySet<string>;
  readonly choose: (subject: Subject) => void;
  /** What a board calculates, where it is about a board. */
  readonly calculated?: readonly { readonly id: string; readonly name: string }[];
}

const NONE: NonNullable<FigurePickerProps["calculated"]> = [];

/** Chooses the figure to set limits for: what it is about, then which. */
export function FigurePicker({ taken, choose, calculated = NONE }: FigurePickerProps) {
  const t = useTranslations("thresholds.add");
  const words = useFigureWords();
  const [kind, setKind] = useState<(typeof KINDS)[number] | "calculated">("queues");
  const all = [...SUBJECTS, ...calculated.map(({ id }): Subject => ({ of: "calculated", id }))];
  const free = all.filter((subject) => subject.of === kind && !taken.has(thresholdKey(subject)));
  const metrics = free.flatMap((subject): Metric[] => {
    const metric = "metric" in subject ? findMetric(subject.metric) : undefined;
    return metric === undefined ? [] : [metric];
  });
  const others = free.filter((subject) => !("metric" in subject) || findMetric(subject.metric) === undefined);
  const nameOf = (subject: Subject) => ("metric" in subject ? subject.metric : thresholdKey(subject));
  const calledBy = (subject: Subject) =>
    subject.of === "calculated" ? calculated.find(({ id }) => id === subject.id)?.name : undefined;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:max-w-3xl">
      <Select
        label={t("of")}
        value={kind}
        onChange={({ target }) =>
          setKind(
            target.value === "calculated" ? "calculated" : (KINDS.find((one) => one === target.value) ?? "queues"),
          )
        }
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {words.kind(one)}
          </option>
        ))}
        {calculated.length > 0 && <option value="calculated">{t("calculated")}</option>}
      </Select>
      <Select
        key={kind}
        label={t("figure")}
        defaultValue=""
        onChange={(event) => {
          const found = free.find((subject) => nameOf(subject) === event.target.value);
          if (found !== undefined) choose(found);
        }}
      >
        <option value="" disabled>
          {t("choose")}
        </option>
        {others.map((subject) => (
          <option key={nameOf(subject)} value={nameOf(subject)}>
            {calledBy(subject) ?? words.name(subject)}
          </option>
        ))}
        <MetricOptions metrics={metrics} />
      </Select>
    </div>
  );
}
