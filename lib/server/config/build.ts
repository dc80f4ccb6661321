import "server-only";
import { readFileSync } from "node:fs";
import { once } from "@/lib/server/once";

/** What a server that runs from source calls itself. */
const FROM_SOURCE = "development";

/** Which build of the product this process runs: by it a display knows whether what it has loaded is what the server has. */
export function buildId(): string {
  return once("build-id", () => {
    if (process.env.NODE_ENV !== "production") return FROM_SOURCE;
    try {
      return readFileSync(".next/BUILD_ID", "utf8").trim();
    } catch {
      return FROM_SOURCE;
    }
  });
}
