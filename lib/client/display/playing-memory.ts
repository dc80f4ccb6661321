import type { Takeover } from "@/lib/contracts/display/control";
import { type PlayedBoard, type Playing, playing } from "@/lib/domain/display/player";
import type { DisplaySettings } from "@/lib/domain/display/settings";

/** What decides what plays, beside the time. */
export interface PlayingInputs {
  readonly settings: Pick<DisplaySettings, "playlist" | "privacy">;
  readonly boards: readonly PlayedBoard[];
  readonly timeZone: string;
  readonly takeover: Takeover | null;
}

/** Where nothing is in sight, it is looked again after this long, ms. */
const LOOK_AGAIN = 60_000;

/** `playing`, asked every second and worked out only when its answer can be another: schedules are looked through for a week. */
export function createPlayingMemory(): (inputs: PlayingInputs, at: number) => Playing {
  let known: { inputs: PlayingInputs; from: number; until: number; answer: Playing } | null = null;
  return (inputs, at) => {
    if (known !== null && known.inputs === inputs && at >= known.from && at < known.until) return known.answer;
    const { settings, boards, timeZone, takeover } = inputs;
    const answer = playing(settings, boards, at, timeZone, takeover);
    const until = answer.now === null ? answer.next?.startedAt : answer.now.endsAt;
    known = { inputs, from: at, until: until ?? at + LOOK_AGAIN, answer };
    return answer;
  };
}
