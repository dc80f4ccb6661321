import "server-only";
import type { Need } from "@/lib/contracts/admin/configuration";
import { foldName } from "@/lib/domain/same-name";
import { readNamedVariable } from "@/lib/server/config/named-variable";
import type { GivenSecrets, SecretGiver, SecretOwner } from "../work";
import { askSecret } from "./ask";

/** What was typed, by whose it is. */
export type TypedSecrets = ReadonlyMap<string, GivenSecrets>;

/** Hands out what was typed, else what stands in the variables that the file names. */
export function shellSecrets(typed: TypedSecrets): SecretGiver {
  return (owner, { apiKeyFrom, secretFrom, clientSecretFrom }) =>
    typed.get(keyOf(owner)) ?? {
      apiKey: readSource(apiKeyFrom),
      apiSecret: readSource(secretFrom),
      clientSecret: readSource(clientSecretFrom),
    };
}

function keyOf({ thing, name }: SecretOwner): string {
  return JSON.stringify([thing, foldName(name)]);
}

function readSource(source: string | undefined): string | undefined {
  return source === undefined ? undefined : readNamedVariable(source.replace(/^env:/, ""));
}

/** Asks for what each needs, out of sight. */
export async function askForSecrets(needs: readonly Need[]): Promise<TypedSecrets> {
  const typed = new Map<string, GivenSecrets>();
  for (const need of needs) typed.set(keyOf(need), await askFor(need));
  return typed;
}

async function askFor(need: Need): Promise<GivenSecrets> {
  const { name } = need;
  if (need.thing === "identity-provider") return { clientSecret: await askSecret(`Client secret of "${name}": `) };
  const which = need.apiKeyEndsWith === null ? "" : ` (ends in ${need.apiKeyEndsWith})`;
  const apiKey = await askSecret(`API key of "${name}"${which}: `);
  return { apiKey, apiSecret: await askSecret(`API secret of "${name}": `) };
}

const WANTED = {
  credential: { what: "Key and secret are", how: "apiKeyFrom: env:NAME and secretFrom: env:NAME" },
  "identity-provider": { what: "The client secret is", how: "clientSecretFrom: env:NAME" },
} as const;

/** What to do where there is nobody to ask. */
export function needsText(needs: readonly Need[]): string {
  const sentences = (["credential", "identity-provider"] as const).flatMap((thing) => {
    const names = needs.filter((need) => need.thing === thing).map(({ name }) => `"${name}"`);
    const { what, how } = WANTED[thing];
    return names.length === 0 ? [] : [`${what} needed for ${names.join(", ")}: in the file, ${how}.`];
  });
  return `${sentences.join("\n")}\nName variables that hold them in the file, or run this at a terminal, which asks.`;
}
