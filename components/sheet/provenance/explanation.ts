import type { Measure } from "@/lib/domain/board/measure";
import type { AgentState } from "@/lib/domain/state/agent-state";

/** A figure that tells where it comes from. */
export interface ExplainedFigure {
  readonly measure: Measure;
  /** The figure's name in its tile's cells; null where each of several rows has one of its own. */
  readonly figure: string | null;
  /** The column or part whose rule judges it; null: the figure's own. */
  readonly column: string | null;
}

/** What there is to tell of a tile or of a part of it. */
export type Explanation =
  | ({ readonly by: "figure" } & ExplainedFigure)
  /** Several figures, each under its own name. */
  | {
      readonly by: "series";
      readonly kind: "chart" | "intervals";
      readonly series: readonly { readonly label: string | null; readonly measure: Measure }[];
    }
  /** Agents as they are, by the states in which they may be for too long. */
  | {
      readonly by: "agents";
      readonly kind: "agent-list" | "agent-grid" | "agent-states";
      readonly states: readonly AgentState[];
    }
  | { readonly by: "rows"; readonly kind: "queue-table" | "group" };
