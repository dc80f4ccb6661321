import { useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import { IdleScreen } from "@/components/display/idle-screen";
import { NightCover } from "@/components/display/night-cover";
import { NoticeCover } from "@/components/display/notice-cover";
import { TurnBar } from "@/components/display/turn-bar";
import { SheetBoard } from "@/components/sheet/sheet-board";
import { customProperty } from "@/components/ui/custom-property";
import type { Plan } from "@/lib/client/display/plan";
import { snapshotOf } from "@/lib/client/display/snapshot";
import type { DisplayState } from "@/lib/contracts/display/control";
import { NOW, TIME_ZONE } from "../scenes/moment";
import { sentOf } from "../scenes/view";
import { boardFrom } from "../specimens/boards";
import { Frame } from "./frame";
import type { DisplayShows, Theme } from "./request";
import "@/components/board/board.css";
import "@/components/display/display.css";
import "@/components/display/display-upright.css";

const MINUTE = 60_000;
const FLOOR = { itemId: "1", boardId: "board", pageId: null };
const TODAY = { itemId: "2", boardId: "today", pageId: null };

const STATE: DisplayState = {
  display: {
    ...{ id: "d1", name: "Hall", place: "Ground floor", tenantId: "northwind", tenantName: "Northwind EU" },
    ...{ timeZone: TIME_ZONE, revision: 1 },
  },
  settings: { playlist: [] },
  boards: [
    { id: "board", name: "Customer Care", pages: null, lobbySafe: true },
    { id: "today", name: "Service today", pages: null, lobbySafe: true },
  ],
  takeover: null,
  version: { build: "b1", mayUpdate: false },
};

const PLAN: Plan = {
  ...{ now: FLOOR, isTakeover: false, hand: null, coming: null, since: NOW - 2 * MINUTE },
  next: { ...TODAY, startedAt: NOW + MINUTE, endsAt: null },
};

const NIGHT = {
  look: "dim",
  hours: { days: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: "00:00", to: "00:00" })), zone: "tenant" },
} as const;

/** What a display shows around its boards: the line below them, what stands over them, and what is there where there is none. */
export function WholeDisplay({ shows, theme }: { shows: DisplayShows; theme: Theme }) {
  const document = useMemo(() => boardFrom("operations-floor"), []);
  const context = useMemo(() => ({ scope: { boardId: "board" }, timeZone: TIME_ZONE }), []);
  const text = "Fire drill at noon: please leave by the north stairs.";
  const notice = shows === "message" ? { id: "n1", text, until: NOW + MINUTE } : null;
  const snapshot = { ...snapshotOf(STATE), notice };
  const isIdle = shows === "idle-at-night";
  return (
    <Frame boards={[{ boardId: "board", document, scene: "breach" }]}>
      <div className="display" data-theme={theme}>
        <div className="display-stage">
          {isIdle ? (
            <IdleScreen snapshot={snapshot} next={null} />
          ) : (
            <section className="display-page" data-stage="shown" style={customProperty("--board-scale", "1")}>
              <BoardProvider value={context}>
                <SheetBoard name="Customer Care" tenantName="Northwind EU" document={sentOf(document)} />
              </BoardProvider>
            </section>
          )}
        </div>
        <TurnBar snapshot={snapshot} plan={isIdle ? { ...PLAN, next: null } : PLAN} shown={isIdle ? null : FLOOR} />
        {isIdle && <NightCover night={NIGHT} timeZone={TIME_ZONE} />}
        <NoticeCover notice={notice} display={STATE.display} />
      </div>
    </Frame>
  );
}
