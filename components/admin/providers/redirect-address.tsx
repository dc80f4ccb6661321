"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

/** The address that an admin registers at the provider: to be read whole, and to be copied. */
export function RedirectAddress({ address }: { readonly address: string }) {
  const t = useTranslations("providers.redirect");
  const id = useId();
  const { copied, copy } = useCopy();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-sm font-semibold">
        {t("label")}
      </h3>
      <p className="mt-1.5 select-all break-all rounded-control bg-raised px-3.5 py-2.5 leading-relaxed">{address}</p>
      <p className="mt-1.5 text-sm leading-snug text-muted">{t("hint")}</p>
      <div className="mt-3 flex flex-wrap items-center">
        <Button className="mr-3" onClick={() => copy(address)}>
          {t("copy")}
        </Button>
        <p role="status" className="text-sm">
          {copied !== null && t(copied ? "copied" : "copyFailed")}
        </p>
      </div>
    </section>
  );
}
