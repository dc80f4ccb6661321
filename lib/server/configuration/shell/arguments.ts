import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";

/** What somebody at a shell wants. */
export type ShellWish =
  | { readonly command: "export"; readonly file: string | null }
  | { readonly command: "diff"; readonly file: string; readonly prune: boolean }
  | { readonly command: "apply"; readonly file: string; readonly prune: boolean; readonly yes: boolean };

export const USAGE = `npm run config -- export [FILE]     writes all configuration, without secrets, to FILE or to the terminal
npm run config -- diff FILE         shows what applying FILE would change; ends with 2 where there is something
npm run config -- apply FILE        shows it, asks, and applies it: all of it or nothing

  --prune   also removes what the lists in FILE do not name
  --yes     applies without asking`;

const OPTIONS: Readonly<Record<ShellWish["command"], readonly string[]>> = {
  export: [],
  diff: ["--prune"],
  apply: ["--prune", "--yes"],
};

/** The arguments of the command; what is wrong with them as a sentence. */
export function readArguments(args: readonly string[]): Result<ShellWish, string> {
  const flags = args.filter((arg) => arg.startsWith("-"));
  const [command = "", file, ...more] = args.filter((arg) => !arg.startsWith("-"));
  if (command !== "export" && command !== "diff" && command !== "apply")
    return err(command === "" ? "Say what to do." : `"${command}" is none of export, diff and apply.`);
  const allowed = OPTIONS[command];
  const unknown = flags.find((flag) => !allowed.includes(flag));
  if (unknown !== undefined) return err(`${unknown} is not an option of ${command}.`);
  if (more.length > 0) return err("Name one file.");
  if (command === "export") return ok({ command, file: file ?? null });
  if (file === undefined) return err("Name the file.");
  const prune = flags.includes("--prune");
  return ok(command === "diff" ? { command, file, prune } : { command, file, prune, yes: flags.includes("--yes") });
}
