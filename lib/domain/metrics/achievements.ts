/**
 * What somebody did for a customer or a colleague, and more of it is better: what a ranking may show without shaming whoever
 * comes last. Times, rejections and breaks are no achievements; a high number of them says nothing good of anybody.
 */
const ACHIEVEMENTS: ReadonlySet<string> = new Set([
  "accepted",
  "directInbounds",
  "directOutbounds",
  "transfersReceived",
  "consultations",
]);

/** @param base a metric's name without period and context, e.g. `accepted` */
export function isAchievement(base: string): boolean {
  return ACHIEVEMENTS.has(base);
}
