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
  { name: "replay", keys: ["h"] },
  { name: "definitions", keys: ["↓", "↑"] },
  { name: "help", keys: ["?"] },
  { name: "close", keys: ["Esc"] },
] as const;

const REPLAY_ROWS = [
  { name: "playPause", keys: ["k"] },
  { name: "minutes", keys: ["←", "→"] },
  { name: "quarters", keys: ["j", "l"] },
  { name: "speed", keys: ["−", "+"] },
] as const;

/** Every key that does something, and the switch that turns single keys off (WCAG 2.1.4). */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("common.help");
  const enabled = useShortcutsEnabled();
  const list = (rows: typeof ROWS | typeof REPLAY_ROWS) => (
    <KeyList
      rows={rows.map(({ name, keys }) => ({ what: t(name), keys }))}
      {...(enabled ? {} : { className: "opacity-60" })}
    />
  );
  return (
    <Dialog title={t("title")} closeLabel={t("dismiss")} onClose={onClose}>
      {list(ROWS)}
      <h3 className="mb-1.5 mt-5 font-semibold">{t("inReplay")}</h3>
      {list(REPLAY_ROWS)}
      <Switch
        label={t("enabled")}
        checked={enabled}
        onChange={(event) => setShortcutsEnabled(event.target.checked)}
        className="mt-3 text-sm text-muted"
      />
    </Dialog>
  );
}
