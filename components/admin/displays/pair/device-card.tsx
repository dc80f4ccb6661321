"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { DeviceFacts } from "@/lib/contracts/display/report";

/** What device shows the code, so that somebody can tell that it is the one in front of them. */
export function DeviceCard({ device }: { readonly device: DeviceFacts }) {
  const t = useTranslations("displays.pair");
  const { model, engine, screen, mode } = device;
  const pixels = `${Math.round(screen.width * screen.ratio)} × ${Math.round(screen.height * screen.ratio)}`;
  return (
    <Notice tone="good" role="status" title={t("found", { device: model === "" ? t("unknownDevice") : model })}>
      <p>{[engine, pixels].filter((text) => text !== "").join(" · ")}</p>
      <p>{t(`modes.${mode}`)}</p>
    </Notice>
  );
}
