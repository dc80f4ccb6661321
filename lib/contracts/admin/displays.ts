import * as z from "zod/mini";
import type { DisplayReport } from "@/lib/contracts/display/report";
import { displaySettings } from "@/lib/contracts/display/settings";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import { plainText, plainTextOrNone } from "@/lib/domain/plain-text";
import { id, name, revision } from "./fields";

const optionalText = plainTextOrNone(80);
/** The end of the year 9999, epoch ms: the last that everything can show. */
const LAST_INSTANT = 253_402_300_799_000;

const set = { name, place: optionalText, group: optionalText, settings: displaySettings };

/** POST /api/displays: a display is paired by the code that it shows. 201 with `{id}`; 404 "code" where no display shows it. */
export const displayPaired = z.object(
  { code: z.string("must be text").check(z.maxLength(20)), tenantId: id, ...set },
  "must be an object",
);

/** Nobody who is given settings changes them. */
type WithSettings<Sent> = Omit<Sent, "settings"> & { readonly settings: DisplaySettings };
export type DisplayPaired = WithSettings<z.infer<typeof displayPaired>>;

/** PUT /api/displays/[displayId]; answers `Revised`. */
export const displayChange = z.object({ ...set, revision }, "must be an object");

export type DisplayChange = WithSettings<z.infer<typeof displayChange>>;

/** POST /api/displays/[displayId]/commands: 202 with `{id}`. */
export const displayCommand = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("identify") }),
  z.object({ kind: z.literal("reload") }),
  z.object({
    kind: z.literal("message"),
    text: plainText(200),
    seconds: z
      .int("must be a whole number")
      .check(z.minimum(5, "must be at least 5"), z.maximum(3600, "must be at most 3600")),
  }),
]);

export type CommandInput = z.infer<typeof displayCommand>;

/** POST /api/tenants/[tenantId]/display-links: 201 with `ProvisioningMade`. */
export const provisioningInput = z.object(
  {
    name,
    place: optionalText,
    group: optionalText,
    settings: displaySettings,
    /** Epoch ms; null: until it is revoked. */
    expiresAt: z.nullable(
      z
        .int("must be epoch milliseconds, or null for no end")
        .check(z.minimum(0, "must not be negative"), z.maximum(LAST_INSTANT, "must not lie beyond the year 9999")),
    ),
    /** How many displays it may make; null: any number. */
    most: z.nullable(
      z
        .int("must be a whole number")
        .check(z.minimum(1, "must be at least 1"), z.maximum(10_000, "must be at most 10000")),
    ),
  },
  "must be an object",
);

export type ProvisioningInput = WithSettings<z.infer<typeof provisioningInput>>;

/** "silent": nothing was heard for five minutes. "new": paired and not heard of yet. */
export type DisplayStanding = "online" | "late" | "silent" | "new";

/** A display as those see it who place it. Instants are epoch ms. */
export interface DisplayEntry {
  readonly id: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly name: string;
  readonly place: string;
  readonly group: string;
  readonly settings: DisplaySettings;
  readonly revision: number;
  readonly standing: DisplayStanding;
  readonly createdAt: number;
  readonly lastSeenAt: number | null;
  /** Since when it has been silent; null: it is not. */
  readonly silentSince: number | null;
  /** The last report, and when it came. */
  readonly report: DisplayReport | null;
  readonly reportedAt: number | null;
}

/** A link by which displays pair themselves. */
export interface ProvisioningEntry {
  readonly id: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly name: string;
  readonly place: string;
  readonly group: string;
  readonly settings: DisplaySettings;
  readonly tail: string;
  readonly expiresAt: number | null;
  readonly most: number | null;
  readonly used: number;
  readonly revokedAt: number | null;
  readonly createdAt: number;
}

/** A provisioning link and, this once, the path that it opens. */
export interface ProvisioningMade {
  readonly id: string;
  readonly path: string;
}
