import "server-only";
import { readFileSync, writeFileSync } from "node:fs";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { applyConfiguration, type ConfigurationDeps, findDifferences } from "../apply";
import { readConfigurationFile } from "../read-file";
import { shellApplicant } from "../shell-applicant";
import { writeConfigurationFile } from "../write-file";
import type { ShellWish } from "./arguments";
import { ask, canAsk } from "./ask";
import { askForSecrets, needsText, shellSecrets, type TypedSecrets } from "./shell-secrets";
import { countsText, differencesText, refusalText } from "./told";

/** Larger than what a browser may send: nobody waits for this process. */
const MOST_SHELL_BYTES = 16 * 1024 * 1024;

/** How the process ends: done or nothing to do, a failure, differences found. */
export type ExitCode = 0 | 1 | 2;

/** Something that ends the command; the message is for the person at the terminal. */
export class ShellError extends Error {}

interface ShellDeps extends ConfigurationDeps {
  readonly say: (text: string) => void;
}

/** Does what was asked for at a shell. Throws `ShellError`. */
export async function runShell(deps: ShellDeps, wish: ShellWish): Promise<ExitCode> {
  if (wish.command === "export") return exportTo(deps, wish.file);
  const text = readText(wish.file);
  const file = must(readConfigurationFile(text, MOST_SHELL_BYTES), wish.file);
  const by = shellApplicant(Date.now());
  const want = { file, prune: wish.prune };
  let typed: TypedSecrets = new Map();
  let shown = must(await findDifferences(deps, by, want, shellSecrets(typed)), wish.file);
  if (wish.command === "apply" && shown.needs.length > 0) {
    if (!canAsk()) throw new ShellError(needsText(shown.needs));
    typed = await askForSecrets(shown.needs);
    shown = must(await findDifferences(deps, by, want, shellSecrets(typed)), wish.file);
  }
  if (shown.differences.length === 0) {
    deps.say("No differences.");
    return 0;
  }
  deps.say(`${differencesText(shown.differences)}\n\n${countsText(shown.differences)}.`);
  if (wish.command === "diff") return 2;
  if (!wish.yes && !(await isMeant())) throw new ShellError("Nothing was changed.");
  const done = await applyConfiguration(deps, by, { ...want, fingerprint: shown.fingerprint }, shellSecrets(typed));
  const { invitations } = must(done, wish.file);
  deps.say("Applied.");
  for (const { email, tenant, path } of invitations)
    deps.say(
      `Link for ${email}${tenant === null ? "" : ` to ${tenant}`}, once, within 72 hours: ${deps.siteUrl}${path}`,
    );
  return 0;
}

async function exportTo({ db, say }: ShellDeps, file: string | null): Promise<ExitCode> {
  const text = await writeConfigurationFile(db);
  if (file === null) {
    say(text.trimEnd());
    return 0;
  }
  // It names everybody who has an account: not for whoever shares the machine.
  writeFileSync(file, text, { mode: 0o600 });
  say(`Written to ${file}.`);
  return 0;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new ShellError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function must<T>(result: Result<T, Refusal>, file: string): T {
  if (result.ok) return result.value;
  throw new ShellError(refusalText(result.error, file));
}

async function isMeant(): Promise<boolean> {
  if (!canAsk()) throw new ShellError("Nobody is there to be asked: add --yes to apply this. Nothing was changed.");
  return /^y(es)?$/i.test(await ask("Apply this? (y/N) "));
}
