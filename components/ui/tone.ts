/** How loud something is. `breach` on a fill is loudest and reserved for what somebody must act on. */
export type Tone = "plain" | "good" | "near" | "breach" | "muted";

/** Text colour of a tone on ground, surface or raised. On a breach fill text is always `text-on-breach`. */
export const TONE_TEXT: Readonly<Record<Tone, string>> = {
  plain: "text-text",
  good: "text-good",
  near: "text-near",
  breach: "text-breach",
  muted: "text-muted",
};

/** Fill colour of a tone, for bars and dots. */
export const TONE_FILL: Readonly<Record<Tone, string>> = {
  plain: "bg-text",
  good: "bg-good",
  near: "bg-near",
  breach: "bg-breach",
  muted: "bg-muted",
};
