import { useTranslations } from "next-intl";
import { CHECK_STEPS } from "@/lib/contracts/admin/connect";
import { AUDIT_FIELDS } from "@/lib/domain/audit";
import { BOARD_VISIBILITIES } from "@/lib/domain/boards/visibility";
import { DISPLAY_PRIVACY } from "@/lib/domain/display/settings";
import { SINGLE_SIGN_ON_PROBLEMS } from "@/lib/domain/identity/sign-in-problem";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import { REGIONS } from "@/lib/domain/region";
import { TENANT_ROLES } from "@/lib/domain/roles";
import { UPSTREAM_FAILURES } from "@/lib/domain/upstream-failure";
import type { FactWords } from "./fact-text";
import { useLimitFact } from "./use-limit-fact";

/** The words for what events hold: the audit's own names, and for codes those of the pages where they are chosen or met. */
export function useFactWords(): FactWords {
  const t = useTranslations("audit");
  const roles = useTranslations("people.roles");
  const media = useTranslations("common.media");
  const regions = useTranslations("tenants.region");
  const steps = useTranslations("connect.steps");
  const failures = useTranslations("errors");
  const limit = useLimitFact();
  const codes: Readonly<Record<string, (value: string) => string | undefined>> = {
    role: wordOf(TENANT_ROLES, roles),
    media: wordOf(QUEUE_MEDIA, media),
    region: wordOf(REGIONS, regions),
    step: wordOf(CHECK_STEPS, (step) => steps(`${step}.open`)),
    code: wordOf(UPSTREAM_FAILURES, (failure) => failures(`${failure}.title`)),
    visibility: wordOf(BOARD_VISIBILITIES, (visibility) => t(`visibilities.${visibility}`)),
    method: wordOf(["sso"], (method) => t(`methods.${method}`)),
    reason: wordOf(SINGLE_SIGN_ON_PROBLEMS, (reason) => t(`reasons.${reason}`)),
    privacy: wordOf(DISPLAY_PRIVACY, (privacy) => t(`privacies.${privacy}`)),
    command: wordOf(["identify", "reload", "message"], (command) => t(`commands.${command}`)),
    theme: wordOf(["dark", "light"], (theme) => t(`themes.${theme}`)),
    outcome: wordOf(["passed", "failed", "cancelled"], (outcome) => t(`outcomes.${outcome}`)),
  };
  return {
    name: (field) => wordOf(AUDIT_FIELDS, (known) => t(`fields.${known}`))(field) ?? field,
    code: (field, value) => codes[field]?.(value) ?? value,
    thing: (field, value) => (field === "limits" ? limit(value) : undefined),
    none: t("none"),
    yes: t("yes"),
    no: t("no"),
  };
}

function wordOf<const Code extends string>(known: readonly Code[], words: (code: Code) => string) {
  return (value: string): string | undefined => {
    const code = known.find((one) => one === value);
    return code === undefined ? undefined : words(code);
  };
}
