"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { UnsavedGuard } from "@/components/admin/form/unsaved-guard";
import { Button, buttonClass } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly email: string;
  readonly onKept: () => void;
}

/** Recovery codes, shown this once: to copy, to download, to write down. */
export function RecoveryCodes({ codes, email, onKept }: RecoveryCodesProps) {
  const t = useTranslations("account.secondFactor");
  const format = useFormatter();
  const { copied, copy } = useCopy();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const date = format.dateTime(new Date(), { dateStyle: "long", timeZone });
  const file = `${t("fileText", { email, address: window.location.origin, date })}\n\n${codes.join("\n")}\n`;
  return (
    <div className="rounded-control border border-near p-4">
      <h3 ref={heading} tabIndex={-1} className="font-semibold">
        {t("codesTitle")}
      </h3>
      <p className="mt-2 leading-relaxed text-muted">{t("codesWhat")}</p>
      <ul className="my-4 flex flex-wrap text-lg font-semibold tabular-nums [&>li]:mb-1.5 [&>li]:mr-6">
        {codes.map((code) => (
          <li key={code} className="font-mono">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap [&>*]:mb-2 [&>*]:mr-3">
        <Button onClick={() => copy(codes.join("\n"))}>{t("copy")}</Button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          download={t("fileName")}
          className={buttonClass()}
        >
          {t("download")}
        </a>
        <Button kind="primary" onClick={onKept}>
          {t("kept")}
        </Button>
      </div>
      <p role="status">{copied !== null && t(copied ? "copied" : "copyFailed")}</p>
      <UnsavedGuard isDirty />
    </div>
  );
}
