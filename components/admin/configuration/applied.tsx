"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useCopy } from "@/components/ui/use-copy";
import type { ConfigurationApplied, ConfigurationInvitation } from "@/lib/contracts/admin/configuration";

/** That a file is applied, and the links that came of it, shown this once. */
export function Applied({ applied }: { readonly applied: ConfigurationApplied }) {
  const t = useTranslations("configuration.done");
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="mt-5 space-y-5">
      <div ref={head} tabIndex={-1} className="!outline-none">
        <Notice tone="good">{t("title", { count: applied.differences.length })}</Notice>
      </div>
      {applied.invitations.length > 0 && <Links invitations={applied.invitations} />}
    </div>
  );
}

function Links({ invitations }: { readonly invitations: readonly ConfigurationInvitation[] }) {
  const t = useTranslations("configuration.done");
  const { copied, copy } = useCopy();
  const links = invitations.map((one) => ({ ...one, link: new URL(one.path, window.location.origin).href }));
  const all = links.map(({ email, tenant, link }) => [email, tenant ?? t("admin"), link].join("\t")).join("\n");
  return (
    <Card aria-labelledby="links" className="border border-line px-5 py-5">
      <h2 id="links" className="text-lg font-bold">
        {t("links")}
      </h2>
      <p className="mt-1 max-w-2xl leading-relaxed text-muted">{t("linksWhat")}</p>
      <div className="mt-4 max-w-2xl space-y-4">
        {links.map(({ email, tenant, path, link }) => (
          <TextField
            key={path}
            label={tenant === null ? `${t("linkFor", { email })}, ${t("admin")}` : t("linkTo", { email, tenant })}
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
        ))}
      </div>
      <Button className="mt-4" onClick={() => copy(all)}>
        {t("copyAll")}
      </Button>
      <p role="status" className="mt-2">
        {copied !== null && t(copied ? "copied" : "copyFailed")}
      </p>
    </Card>
  );
}
