/**
 * So long after its end a minute has been written down, if it ever is, ms: the recorder waits some seconds for what 8x8 said in it, and takes its time.
 * Till then what ends with that minute goes on, and nothing that lacks it is kept.
 */
export const WRITTEN_WITHIN_MS = 8000;

/** The moment up to which all that was recorded has been written down, epoch ms. */
export function writtenTo(nowMs: number): number {
  return nowMs - WRITTEN_WITHIN_MS;
}
