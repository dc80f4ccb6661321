import "server-only";
import { once } from "@/lib/server/once";

export type Phase = "starting" | "serving" | "stopping";

/** Where this process is in its life; changed by the lifecycle alone. */
export function phase(): { current: Phase } {
  return once("phase", () => ({ current: "starting" as Phase }));
}
