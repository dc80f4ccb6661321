import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import type { Board } from "@/lib/server/boards/board";
import type { LiveLog } from "@/lib/server/live/deps";
import type { LiveHub } from "@/lib/server/live/hub";
import type { HeldView } from "@/lib/server/live/hub-requests";
import type { Scope } from "@/lib/server/live/needs";

export interface WantedBoard {
  readonly board: Board;
  readonly scope: Scope;
}

interface Hold {
  view: HeldView | null;
  isOver: boolean;
}

/** The boards that the server itself watches, because some display in touch is to be taken over by them; each once, however many displays. */
export class BoardHolds {
  private readonly holds = new Map<string, Hold>();

  constructor(
    private readonly live: Pick<LiveHub, "hold">,
    private readonly log: LiveLog,
  ) {}

  /** Watches these from now on, by `holdKey`, and no others. */
  keep(wanted: ReadonlyMap<string, WantedBoard>): void {
    for (const [key, hold] of this.holds) {
      if (wanted.has(key)) continue;
      this.holds.delete(key);
      hold.isOver = true;
      hold.view?.release();
    }
    for (const [key, request] of wanted) if (!this.holds.has(key)) this.begin(key, request);
  }

  /** What the viewers of a board see; null before it is watched. */
  view(key: string): LiveView | null {
    return this.holds.get(key)?.view?.current() ?? null;
  }

  private begin(key: string, request: WantedBoard): void {
    const hold: Hold = { view: null, isOver: false };
    this.holds.set(key, hold);
    this.live.hold(request).then(
      (view) => {
        if (hold.isOver) view?.release();
        else hold.view = view;
      },
      (cause: unknown) => {
        this.log.error({ err: cause, boardId: request.board.id }, "a board could not be watched for displays");
        // The next look tries again.
        if (this.holds.get(key) === hold) this.holds.delete(key);
      },
    );
  }
}

export function holdKey({ id }: Pick<Board, "id">, { privacy }: Scope): string {
  return `${privacy ?? "full"} ${id}`;
}
