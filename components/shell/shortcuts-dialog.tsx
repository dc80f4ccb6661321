"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "@/components/ui/key-list";
import { Switch } from "@/components/ui/switch";
import { setShortcutsEnabled, useShortcutsEnabled } from "@/lib/client/preferences/use-shortcuts";

const ROWS = [
  { name: "find", keys: ["/"] },
  { name: "fullScreen", keys: ["f"] },
  { name: "edit", keys: ["e"] },
  { name: "neighbour", keys: ["←", "→"] },
  { name: "up", keys: ["u"] },
  { name: "definitions", keys: ["↓", "↑"] },
  { name: "help", keys: ["?"] },
  { name: "close", keys: ["Esc"] },
] as const;

/** Every key that does something, and the switch that turns single keys off (WCAG 2.1.4). */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("common.help");
  const enabled = useShortcutsEnabled();
  return (
    <Dialog title={t("title")} closeLabel={t("dismiss")} onClose={onClose}>
      <KeyList
        rows={ROWS.map(({ name, keys }) => ({ what: t(name), keys }))}
        {...(enabled ? {} : { className: "opacity-60" })}
      />
      <Switch
        label={t("enabled")}
        checked={enabled}
        onChange={(event) => setShortcutsEnabled(event.target.checked)}
        className="mt-3 text-sm text-muted"
      />
    </Dialog>
  );
}
