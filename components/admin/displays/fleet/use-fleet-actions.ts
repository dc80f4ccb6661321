import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Acted, act, type FleetAction } from "@/lib/client/displays/act";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";

export interface FleetOutcome {
  readonly kind: FleetAction["kind"];
  readonly acted: Acted;
}

/** Does something to some displays, and knows what it came to until the next time. */
export function useFleetActions(onDone?: (outcome: FleetOutcome) => void) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<FleetOutcome | null>(null);
  const run = async (displays: readonly DisplayEntry[], action: FleetAction) => {
    if (isBusy || displays.length === 0) return;
    setBusy(true);
    setOutcome(null);
    const acted = await act(displays, action);
    setBusy(false);
    const now = { kind: action.kind, acted };
    setOutcome(now);
    onDone?.(now);
    await client.invalidateQueries({ queryKey: ["displays"] });
  };
  return { isBusy, outcome, run };
}
