"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useCopy } from "@/components/ui/use-copy";

/** The address of a fresh link, shown this once. */
export function MadeLink({ name, path }: { readonly name: string; readonly path: string }) {
  const t = useTranslations("links.made");
  const { copied, copy } = useCopy();
  const field = useRef<HTMLInputElement>(null);
  // It is what was asked for, and read aloud with what is to be done with it.
  useEffect(() => field.current?.focus(), []);
  const address = new URL(path, window.location.origin).href;
  return (
    <Notice tone="good" className="mb-4">
      <TextField
        ref={field}
        label={t("label", { link: name })}
        hint={t("once")}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <Button className="mt-3" onClick={() => copy(address)}>
        {t("copy")}
      </Button>
      <p role="status" className="mt-2">
        {copied !== null && t(copied ? "copied" : "copyFailed")}
      </p>
    </Notice>
  );
}
