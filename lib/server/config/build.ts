import "server-only";
import { readFileSync } from "node:fs";
import { once } from "@/lib/server/once";
import type { Config } from "./config";

/** What a server that runs from source calls itself. */
const FROM_SOURCE = "development";

/**
 * Which version of the product this process runs: by it a display knows whether what it has loaded is what the server has. Every build has an id
 * of its own, so servers that each built the same version say by `WALLBOARD_RELEASE` that it is one.
 */
export function buildOf({ release }: Pick<Config, "release">): string {
  return release ?? once("build-id", readBuildId);
}

function readBuildId(): string {
  if (process.env.NODE_ENV !== "production") return FROM_SOURCE;
  try {
    return readFileSync(".next/BUILD_ID", "utf8").trim();
  } catch {
    return FROM_SOURCE;
  }
}
