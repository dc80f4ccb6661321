"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FleetAction } from "@/lib/client/displays/act";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import { MessageDialog } from "./message-dialog";
import { UnpairDialog } from "./unpair-dialog";

interface FleetActionsProps {
  /** What is done is done to all of them. */
  readonly displays: readonly DisplayEntry[];
  readonly isBusy: boolean;
  readonly run: (action: FleetAction) => void;
}

/** What can be done to displays from afar. */
export function FleetActions({ displays, isBusy, run }: FleetActionsProps) {
  const t = useTranslations("displays.actions");
  const [dialog, setDialog] = useState<"message" | "unpair" | null>(null);
  const close = () => setDialog(null);
  const isNone = displays.length === 0;
  const simple = (kind: "identify" | "reload" | "mute" | "unmute") => (
    <Button key={kind} disabled={isNone} aria-disabled={isBusy} onClick={() => run({ kind })}>
      {t(kind)}
    </Button>
  );
  const areMuted = !isNone && displays.every(({ settings }) => settings.muted);
  return (
    <>
      <div className="flex flex-wrap [&>*]:mb-2 [&>*]:mr-2">
        {simple("identify")}
        {simple("reload")}
        <Button disabled={isNone} aria-haspopup="dialog" onClick={() => setDialog("message")}>
          {t("message")}
        </Button>
        {simple(areMuted ? "unmute" : "mute")}
        <Button disabled={isNone} aria-haspopup="dialog" onClick={() => setDialog("unpair")}>
          {t("unpair")}
        </Button>
      </div>
      {dialog === "message" && (
        <MessageDialog
          count={displays.length}
          close={close}
          send={(text, seconds) => {
            close();
            run({ kind: "message", text, seconds });
          }}
        />
      )}
      {dialog === "unpair" && (
        <UnpairDialog
          displays={displays}
          close={close}
          unpair={() => {
            close();
            run({ kind: "unpair" });
          }}
        />
      )}
    </>
  );
}
