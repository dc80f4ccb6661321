"use client";

import { useTranslations } from "next-intl";
import { ShownOnce } from "@/components/ui/shown-once";
import type { InvitationMade } from "@/lib/contracts/admin/people";

/** The link of a fresh invitation, shown this once. */
export function InvitationLink({ made }: { readonly made: InvitationMade }) {
  const t = useTranslations("people.invite");
  return (
    <ShownOnce
      path={made.path}
      label={t("link", { email: made.email })}
      hint={t("once", { email: made.email })}
      words={{ copy: t("copy"), copied: t("copied"), copyFailed: t("copyFailed") }}
      className="mt-5"
    />
  );
}
