"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
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
      <dl className={enabled ? "" : "opacity-60"}>
        {ROWS.map((row) => (
          <div key={row.name} className="flex items-center justify-between border-t border-line py-2.5">
            <dt>{t(row.name)}</dt>
            <dd className="ml-4 flex shrink-0">
              {row.keys.map((key) => (
                <kbd
                  key={key}
                  className="ml-1.5 min-w-[2em] rounded-[6px] border border-line bg-raised px-2 py-0.5 text-center font-sans text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t("enabled")}
        checked={enabled}
        onChange={(event) => setShortcutsEnabled(event.target.checked)}
        className="mt-3 text-sm text-muted"
      />
    </Dialog>
  );
}
