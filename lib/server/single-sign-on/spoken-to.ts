import "server-only";
import type { SingleSignOnProblem } from "@/lib/domain/identity/sign-in-problem";
import { err, ok, type Result } from "@/lib/domain/result";
import type { SealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { type ClientSettings, clientSettings } from "./client-settings";
import type { Discover, IssuerDocument } from "./discovery";
import { findProvider, type Provider } from "./providers";

/** All that it takes to send somebody to a provider and to hear what it says of them. */
export interface SpokenTo {
  readonly provider: Provider;
  /** In the clear: for the server's own requests to the provider. */
  readonly clientSecret: string;
  readonly document: IssuerDocument;
  readonly settings: ClientSettings;
}

export interface SpeakDeps {
  readonly db: Db;
  readonly sealing: SealingKey;
  readonly discover: Discover;
}

interface SpeechlessReason {
  readonly problem: SingleSignOnProblem;
  /** English, for the log. */
  readonly why: string;
  /** Null where there is none. */
  readonly provider: Provider | null;
}

/** A provider that is turned on, with what it says of itself at this moment or said of late. */
export async function speakTo(
  { db, sealing, discover }: SpeakDeps,
  providerId: string,
): Promise<Result<SpokenTo, SpeechlessReason>> {
  const found = await findProvider(db, sealing, providerId);
  if (found === null) return err({ problem: "gone", why: "no such provider is turned on", provider: null });
  const { provider, clientSecret } = found;
  if (clientSecret === null)
    return err({ problem: "misconfigured", why: "its secret was sealed under another WALLBOARD_SECRET", provider });
  const document = await discover(provider.issuer);
  if (!document.ok) return err({ ...document.error, provider });
  const settings = clientSettings(document.value, provider);
  if (!settings.ok) return err({ ...settings.error, provider });
  return ok({ provider, clientSecret, document: document.value, settings: settings.value });
}
