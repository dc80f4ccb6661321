"use client";

import { useTranslations } from "next-intl";
import { useApplying } from "@/components/design/limits/applying-rule";
import { FieldNotes } from "@/components/ui/field";
import { writeDuration } from "@/lib/domain/format/typed-duration";
import type { Json } from "@/lib/domain/json";
import { AGENT_STATES, type AgentState } from "@/lib/domain/state/agent-state";
import type { FieldProps } from "./field-props";
import { NumberField } from "./number-field";

/** From when a state has lasted too long, by state; an empty one follows the tenant's rules. */
export function OverlongField({ label, value, error, onChange }: FieldProps) {
  const t = useTranslations("states.agent");
  const usual = useTranslations("limits.usual");
  const applying = useApplying();
  const limits = read(value);
  /** What an empty one follows, and who says so. */
  const usualOf = (state: AgentState) => {
    const { rule, from } = applying({ of: "states", state });
    const limit = rule?.breach;
    if (limit?.by !== "number") return usual("none");
    return usual(from, { after: writeDuration(limit.value) });
  };
  const set = (state: string, afterMs: number | null) => {
    const others = [...limits].filter(([one]) => one !== state);
    const next = afterMs === null ? others : [...others, [state, afterMs] as const];
    onChange(next.map(([one, ms]) => ({ state: one, afterMs: ms })));
  };
  return (
    <details>
      <summary className="min-h-9 cursor-pointer text-sm font-semibold">{label}</summary>
      <div className="grid grid-cols-2 gap-2">
        {AGENT_STATES.map((state) => (
          <NumberField
            key={state}
            label={t(state)}
            hint={usualOf(state)}
            value={limits.get(state) ?? null}
            unit="milliseconds"
            isOptional
            error={null}
            onChange={(ms) => set(state, ms)}
          />
        ))}
      </div>
      <FieldNotes id={`${label}-note`} error={error} />
    </details>
  );
}

function read(value: Json): ReadonlyMap<string, number | null> {
  const entries = (Array.isArray(value) ? value : []).flatMap((one: Json): [string, number | null][] => {
    if (typeof one !== "object" || one === null || !("state" in one)) return [];
    return [[String(one.state), typeof one.afterMs === "number" ? one.afterMs : null]];
  });
  return new Map(entries);
}
