"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useCopy } from "@/components/ui/use-copy";
import type { InvitationMade } from "@/lib/contracts/admin/people";

/** The link of a fresh invitation, shown this once. */
export function InvitationLink({ made }: { readonly made: InvitationMade }) {
  const t = useTranslations("people.invite");
  const { copied, copy } = useCopy();
  const link = new URL(made.path, window.location.origin).href;
  return (
    <Notice tone="good" className="mt-5">
      <TextField
        label={t("link", { email: made.email })}
        hint={t("once", { email: made.email })}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <Button className="mt-3" onClick={() => copy(link)}>
        {t("copy")}
      </Button>
      <p role="status" className="mt-2">
        {copied !== null && t(copied ? "copied" : "copyFailed")}
      </p>
    </Notice>
  );
}
