import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";

/** How long each message stays, ms: long enough to read it twice from across a room. */
const STAYS: Readonly<Record<OptionsByKind["ticker"]["speed"], number>> = { slow: 20_000, normal: 12_000, fast: 7000 };

/** Which of so many messages shows at `now` (epoch ms), from 0: by the time alone, so all screens show the same. */
export function tickerTurn(count: number, speed: OptionsByKind["ticker"]["speed"], now: number): number {
  return count === 0 ? 0 : Math.floor(now / STAYS[speed]) % count;
}
