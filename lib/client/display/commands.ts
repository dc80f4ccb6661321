import type { DisplayCommand } from "@/lib/contracts/display/control";
import { type KeptText, readKept } from "./kept-text";

/** As many ids as are remembered: the server tells a command again for minutes, not for a hundred others. */
const REMEMBERED = 100;
/** A report holds so many. */
const REPORTED_AT_ONCE = 50;
const KEY = "commands";

export interface Commands {
  take(command: DisplayCommand): void;
  /** Those that the server does not know to be carried out yet, by id. */
  toReport(): readonly string[];
  /** The server has heard of them. */
  reported(ids: readonly string[]): void;
}

/**
 * Carries out each command once, though the server tells it until it hears that this was done: what was carried out is remembered across
 * reloads, so a command to reload does not do so twice. One that came again is only reported again.
 */
export function createCommands(kept: KeptText, carryOut: (command: DisplayCommand) => void): Commands {
  let seen = remembered(kept);
  const unreported = new Set<string>();
  return {
    take(command) {
      unreported.add(command.id);
      if (seen.includes(command.id)) return;
      seen = [...seen, command.id].slice(-REMEMBERED);
      kept.write(KEY, JSON.stringify(seen));
      carryOut(command);
    },
    toReport: () => [...unreported].slice(0, REPORTED_AT_ONCE),
    reported(ids) {
      for (const id of ids) unreported.delete(id);
    },
  };
}

function remembered(kept: KeptText): readonly string[] {
  const ids = readKept(kept, KEY);
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === "string") : [];
}
