/** Red, green and blue, 0–255 each. */
export type Colour = readonly [number, number, number];

/*
 * The colours of both themes, once. tailwind.config.ts makes CSS variables of them and names them for class names; components name the token and
 * never a colour.
 */

export const DARK = {
  ground: [10, 13, 19],
  surface: [17, 22, 31],
  raised: [24, 32, 48],
  line: [34, 44, 61],
  control: [100, 112, 132],
  text: [238, 242, 248],
  muted: [147, 160, 181],
  good: [47, 208, 165],
  near: [255, 184, 56],
  breach: [255, 90, 95],
  "breach-fill": [196, 38, 46],
  "on-breach": [255, 255, 255],
  "breach-track": [138, 24, 31],
  action: [47, 111, 210],
  "on-action": [255, 255, 255],
  focus: [122, 184, 255],
  replay: [166, 138, 255],
  "replay-fill": [88, 56, 190],
  "on-replay": [255, 255, 255],
  "state-available": [47, 208, 165],
  "state-offering": [255, 184, 56],
  "state-handling": [90, 167, 255],
  "state-busy": [70, 110, 220],
  "state-wrap-up": [210, 185, 255],
  "state-break": [249, 139, 95],
  "state-offline": [130, 144, 168],
  "state-logged-out": [102, 116, 141],
  "on-breach-soft": [255, 226, 226],
  "pill-breach": [10, 13, 19],
  "pill-near": [50, 44, 34],
  flash: [255, 255, 255],
  "chart-answered": [47, 111, 190],
  "chart-abandoned": [255, 90, 95],
  "chart-entered": [147, 160, 181],
  "chart-level": [238, 242, 248],
} as const satisfies Readonly<Record<string, Colour>>;

export type Token = keyof typeof DARK;

export const LIGHT: Readonly<Record<Token, Colour>> = {
  ground: [245, 247, 250],
  surface: [255, 255, 255],
  raised: [238, 242, 247],
  line: [217, 224, 234],
  control: [134, 144, 158],
  text: [16, 21, 29],
  muted: [86, 98, 116],
  good: [11, 127, 99],
  near: [154, 99, 0],
  breach: [196, 38, 46],
  "breach-fill": [196, 38, 46],
  "on-breach": [255, 255, 255],
  "breach-track": [138, 24, 31],
  action: [27, 98, 196],
  "on-action": [255, 255, 255],
  focus: [27, 98, 196],
  replay: [98, 64, 204],
  "replay-fill": [98, 64, 204],
  "on-replay": [255, 255, 255],
  "state-available": [11, 127, 99],
  "state-offering": [184, 123, 0],
  "state-handling": [27, 98, 196],
  "state-busy": [10, 40, 110],
  "state-wrap-up": [165, 110, 240],
  "state-break": [170, 60, 20],
  "state-offline": [86, 98, 116],
  "state-logged-out": [120, 132, 150],
  "on-breach-soft": [255, 226, 226],
  "pill-breach": [10, 13, 19],
  "pill-near": [255, 243, 219],
  flash: [27, 98, 196],
  "chart-answered": [102, 153, 219],
  "chart-abandoned": [196, 38, 46],
  "chart-entered": [86, 98, 116],
  "chart-level": [16, 21, 29],
};

/** In hexadecimal, as a browser wants it where it knows no variables. */
export function hexOf(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
