import { problem as problemSchema } from "@/lib/contracts/problem";
import { err, ok, type Result } from "@/lib/domain/result";

export interface SetUpFields {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Why no account was made. `invalid` names each field that the server refused, with its rule in English. */
export type SetUpProblem =
  | { readonly code: "invalid"; readonly fields: Readonly<Record<string, string>> }
  /** The link was used, is too old or never existed. */
  | { readonly code: "link-invalid" }
  | { readonly code: "network" }
  | { readonly code: "unknown" };

/** Makes the first account with the token of a set-up link and signs this browser in. Never throws. */
export async function requestSetUp(token: string, fields: SetUpFields): Promise<Result<void, SetUpProblem>> {
  let response: Response;
  try {
    response = await fetch("/api/set-up", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token, ...fields }),
    });
  } catch {
    return err({ code: "network" });
  }
  if (response.ok) return ok(undefined);
  const body = problemSchema.safeParse(await response.json().catch(() => null));
  if (!body.success) return err({ code: response.status >= 502 ? "network" : "unknown" });
  const { code, fields: refused = {} } = body.data.error;
  if (code === "set-up-link-invalid" || "token" in refused) return err({ code: "link-invalid" });
  return err(Object.keys(refused).length > 0 ? { code: "invalid", fields: refused } : { code: "unknown" });
}
