import "server-only";
import type { Need } from "@/lib/contracts/admin/configuration";
import { foldName } from "@/lib/domain/same-name";
import { readNamedVariable } from "@/lib/server/config/named-variable";
import type { GivenSecrets, SecretGiver } from "../work";
import { askSecret } from "./ask";

/** Hands out what was typed, else what stands in the variables that the file names. */
export function shellSecrets(typed: ReadonlyMap<string, GivenSecrets>): SecretGiver {
  return (name, { apiKeyFrom, secretFrom }) =>
    typed.get(foldName(name)) ?? { apiKey: readSource(apiKeyFrom), apiSecret: readSource(secretFrom) };
}

function readSource(source: string | undefined): string | undefined {
  return source === undefined ? undefined : readNamedVariable(source.replace(/^env:/, ""));
}

/** Asks for key and secret of each, out of sight. */
export async function askForSecrets(needs: readonly Need[]): Promise<ReadonlyMap<string, GivenSecrets>> {
  const typed = new Map<string, GivenSecrets>();
  for (const { name, apiKeyEndsWith } of needs) {
    const which = apiKeyEndsWith === null ? "" : ` (ends in ${apiKeyEndsWith})`;
    const apiKey = await askSecret(`API key of "${name}"${which}: `);
    typed.set(foldName(name), { apiKey, apiSecret: await askSecret(`API secret of "${name}": `) });
  }
  return typed;
}

/** What to do where there is nobody to ask. */
export function needsText(needs: readonly Need[]): string {
  const names = needs.map(({ name }) => `"${name}"`).join(", ");
  return `Key and secret are needed for ${names}. Name variables that hold them in the file, as apiKeyFrom: env:NAME and secretFrom: env:NAME, or run this at a terminal, which asks.`;
}
