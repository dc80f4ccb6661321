import type { DisplayState } from "@/lib/contracts/display/control";
import type { Showing } from "@/lib/domain/display/player";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import type { ControlConnection } from "./control";
import type { Hand } from "./hand";
import type { PlayingInputs } from "./playing-memory";
import { settingsOf } from "./settings-of";

/** Something that stands over everything for a while: a message, or the display's own name where `text` is null. */
export interface Notice {
  readonly id: string;
  readonly text: string | null;
  /** Epoch ms on the server's clock. */
  readonly until: number;
}

/** Everything that a display's page shows something of, beside the boards' own numbers. */
export interface Snapshot {
  readonly state: DisplayState;
  readonly settings: DisplaySettings;
  readonly inputs: PlayingInputs;
  readonly connection: ControlConnection;
  /** Since when the server does not answer, epoch ms; null: it does. */
  readonly awaySince: number | null;
  /** Whether the time can be told: by the server, or by what this device remembers of its clock. */
  readonly isClockKnown: boolean;
  readonly hand: Hand;
  readonly notice: Notice | null;
}

/** What follows from a state; `inputs` stay the same object while nothing that plays differs. */
export function snapshotOf(state: DisplayState, before?: Snapshot): Snapshot {
  const isSame = before !== undefined && before.state.display.timeZone === state.display.timeZone;
  const settings = isSame && before.state.settings === state.settings ? before.settings : settingsOf(state);
  const { boards, takeover } = state;
  const { timeZone } = state.display;
  return {
    connection: "connecting",
    awaySince: null,
    isClockKnown: false,
    hand: null,
    notice: null,
    ...before,
    state,
    settings,
    inputs: { settings, boards, timeZone, takeover },
  };
}

/** Whether a page is one that a display may show, whosever turn it is. */
export function isAllowedIn({ boards }: DisplayState): (page: Showing) => boolean {
  return ({ boardId, pageId }) =>
    boards.some(
      ({ id, pages }) =>
        id === boardId && (pages === null ? pageId === null : pages.some((page) => page.id === pageId)),
    );
}
