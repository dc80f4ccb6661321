import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";
import { type Colour, DARK, LIGHT, type Token } from "./components/ui/tokens";

/** A theme as CSS variables: RGB triplets, so that opacity utilities work. */
const variables = (scheme: "dark" | "light", colours: Readonly<Record<Token, Colour>>) => ({
  "color-scheme": scheme,
  ...Object.fromEntries(Object.entries(colours).map(([name, colour]) => [`--${name}`, colour.join(" ")])),
});

/** Dark unless somebody chose light, or nobody chose and the system says light. */
const themes = plugin(({ addBase }) =>
  addBase({
    ':root, [data-theme="dark"]': variables("dark", DARK),
    '[data-theme="light"]': variables("light", LIGHT),
    "@media (prefers-color-scheme: light)": { ":root:not([data-theme])": variables("light", LIGHT) },
    // Paper is white, and grounds are not printed.
    "@media print": { ":root, [data-theme]": variables("light", LIGHT) },
  }),
);

const token = (name: Token) => `rgb(var(--${name}) / <alpha-value>)`;

const config: Config = {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  darkMode: ["selector", '[data-theme="dark"]'],
  theme: {
    extend: {
      colors: {
        ground: token("ground"),
        surface: token("surface"),
        raised: token("raised"),
        line: token("line"),
        control: token("control"),
        text: token("text"),
        muted: token("muted"),
        good: token("good"),
        near: token("near"),
        breach: token("breach"),
        "breach-fill": token("breach-fill"),
        "on-breach": token("on-breach"),
        "on-breach-soft": token("on-breach-soft"),
        "breach-track": token("breach-track"),
        "pill-breach": token("pill-breach"),
        "pill-near": token("pill-near"),
        action: token("action"),
        "on-action": token("on-action"),
        focus: token("focus"),
        replay: token("replay"),
        "replay-fill": token("replay-fill"),
        "on-replay": token("on-replay"),
        chart: {
          answered: token("chart-answered"),
          abandoned: token("chart-abandoned"),
          entered: token("chart-entered"),
          level: token("chart-level"),
        },
        state: {
          available: token("state-available"),
          offering: token("state-offering"),
          handling: token("state-handling"),
          busy: token("state-busy"),
          "wrap-up": token("state-wrap-up"),
          break: token("state-break"),
          offline: token("state-offline"),
          "logged-out": token("state-logged-out"),
        },
      },
      borderRadius: { control: "0.625rem", tile: "1.0625rem" },
      fontFamily: { sans: ["var(--font-inter)", "var(--font-inter-ext)", "system-ui", "sans-serif"] },
      // Words on a wall are larger than on a desk or a phone; board.css says how large.
      fontSize: { words: "var(--words, 1.06em)", name: "var(--words, 1.16em)" },
      fontWeight: { label: "450", numeral: "700" },
    },
  },
  plugins: [themes],
};

export default config;
