"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { InertLinks } from "@/components/ui/page-link";
import { browserWorld } from "@/lib/client/display/browser-world";
import { createDisplay, type DisplayStart } from "@/lib/client/display/display";
import { type Snapshot, snapshotOf } from "@/lib/client/display/snapshot";
import type { ShownDocument } from "@/lib/contracts/shown-document";
import "./display.css";
import "./display-upright.css";
import { IdleScreen } from "./idle-screen";
import { NightCover } from "./night-cover";
import { NoticeCover } from "./notice-cover";
import { Pulse } from "./pulse";
import { ShiftFrame } from "./shift-frame";
import { StagePage } from "./stage-page";
import { TurnBar } from "./turn-bar";
import { useRemoteKeys } from "./use-remote-keys";
import { useStage } from "./use-stage";

interface DisplayPlayerProps {
  readonly start: DisplayStart;
  /** The document of the designed board that is shown first; null where it makes itself or is not known. */
  readonly first: { readonly boardId: string; readonly document: ShownDocument } | null;
  /** Whether the device keeps this page for when it has no network. */
  readonly keepsPages: boolean;
}

/** Everything that a display shows, for as long as its page is open: nobody signs in, nothing leads anywhere, nothing scrolls. */
export function DisplayPlayer({ start, first, keepsPages }: DisplayPlayerProps) {
  const client = useQueryClient();
  const [initial] = useState(() => snapshotOf(start.state));
  const [display] = useState(() =>
    typeof window === "undefined" ? null : createDisplay(start, browserWorld(client, keepsPages)),
  );
  const snapshot = useSyncExternalStore<Snapshot>(
    display?.subscribe ?? never,
    display?.snapshot ?? (() => initial),
    () => initial,
  );
  useEffect(() => {
    display?.start();
    return () => display?.stop();
  }, [display]);
  const { stage, plan, onReady } = useStage(snapshot, start.now);
  const { shown } = stage;
  useEffect(() => display?.shows(shown, plan.isTakeover), [display, shown, plan.isTakeover]);
  useRemoteKeys((key) => display?.press(key, shown));
  const { settings, state } = snapshot;
  const { theme } = settings;
  useEffect(() => document.documentElement.setAttribute("data-theme", theme), [theme]);
  const isAway = snapshot.connection === "offline";
  return (
    <InertLinks value={true}>
      <div className="display" data-theme={theme} lang={settings.language}>
        <ShiftFrame isOn={settings.shifts}>
          <div className="display-stage">
            {shown === null && <IdleScreen snapshot={snapshot} next={plan.next} />}
            {stage.mounted.map((page) => (
              <StagePage
                key={`${page.boardId} ${page.pageId ?? ""}`}
                page={page}
                state={state}
                screen={settings.screen}
                first={first?.boardId === page.boardId ? first.document : null}
                isShown={shown !== null && page.boardId === shown.boardId && page.pageId === shown.pageId}
                isAway={isAway}
                display={display}
                onReady={onReady}
              />
            ))}
          </div>
          <TurnBar snapshot={snapshot} plan={plan} shown={shown} />
        </ShiftFrame>
        <NightCover night={settings.night} timeZone={state.display.timeZone} />
        <NoticeCover notice={snapshot.notice} display={state.display} />
        {display !== null && <Pulse onDrawn={display.drawn} />}
      </div>
    </InertLinks>
  );
}

function never(): () => void {
  return () => undefined;
}
