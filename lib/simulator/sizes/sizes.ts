import type { CentreSpec } from "../centre/specs";
import { generated } from "./generated";
import { MEDIUM } from "./medium";

export const SIZES = ["small", "medium", "large", "huge"] as const;
export type Size = (typeof SIZES)[number];

/** small 3 queues × 12 agents, medium 8 × 40, large 60 × 600, huge 500 × 5,000. */
export function centreOfSize(size: Size): CentreSpec {
  switch (size) {
    case "small":
      return generated(3, 12);
    case "medium":
      return MEDIUM;
    case "large":
      return generated(60, 600);
    case "huge":
      return generated(500, 5000);
  }
}
