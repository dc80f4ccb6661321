import type words from "@/lib/messages/en/audit.json";

type KnownField = keyof typeof words.fields;

/** The facts of events that have words of their own; another one is shown as it was recorded. */
const KNOWN: Readonly<Record<KnownField, true>> = {
  name: true,
  email: true,
  region: true,
  tenant_name: true,
  time_zone: true,
  poll_interval_ms: true,
  credential_id: true,
  api_key_tail: true,
  secret_tail: true,
  secret: true,
  role: true,
  boards: true,
  installationAdmin: true,
  disabled: true,
  otherSessionsEnded: true,
  secondFactor: true,
  recoveryCodesLeft: true,
};

export function isKnownField(field: string): field is KnownField {
  return Object.hasOwn(KNOWN, field);
}
