import type { StateColour } from "@/components/ui/state-dot";
import type { AgentState } from "@/lib/domain/state/agent-state";

/** The colour of a state. An unlisted state looks like offline: neither is free. */
const COLOURS: Readonly<Record<AgentState, StateColour>> = {
  handling: "handling",
  "wrap-up": "wrap-up",
  offering: "offering",
  available: "available",
  busy: "busy",
  break: "break",
  offline: "offline",
  "logged-out": "logged-out",
  unknown: "offline",
};

export function stateColour(state: AgentState): StateColour {
  return COLOURS[state];
}
