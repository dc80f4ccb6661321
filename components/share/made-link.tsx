"use client";

import { useTranslations } from "next-intl";
import { ShownOnce } from "@/components/ui/shown-once";

/** The address of a fresh link, shown this once; it is what was asked for. */
export function MadeLink({ name, path }: { readonly name: string; readonly path: string }) {
  const t = useTranslations("links.made");
  return (
    <ShownOnce
      path={path}
      label={t("label", { link: name })}
      hint={t("once")}
      words={{ copy: t("copy"), copied: t("copied"), copyFailed: t("copyFailed") }}
      takesFocus
      className="mb-4"
    />
  );
}
