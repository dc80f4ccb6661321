import { EMBED_HOST } from "../scenes/view";
import { stillStates } from "./live-states";
import { never, type SpecimensOf } from "./specimen";

/* Kinds that show nothing of 8x8's. */

export const clock: SpecimensOf<"clock"> = {
  states: stillStates<"clock">({}, never("there is always a zone")),
  variants: {
    "seconds, no date": { options: { seconds: true, date: false }, scene: "calm" },
    "another zone": { options: { zone: "America/New_York" }, scene: "calm" },
    labelled: { options: { zone: "Asia/Tokyo", label: "Customers in Japan" }, scene: "calm" },
  },
};

const NOTICE =
  "## Today\n\nThe **new tariff** starts at noon. Offer it to *everybody* who asks about:\n\n- renewals\n- upgrades";
const LONG = `${NOTICE}\n\n${"Whoever is asked about the old tariff says that it stays for those who have it. ".repeat(12)}`;

export const text: SpecimensOf<"text"> = {
  states: stillStates<"text">({ markdown: NOTICE }, { markdown: "" }),
  variants: {
    titled: { options: { markdown: NOTICE }, title: "For everybody", scene: "calm" },
    "huge, centred": { options: { markdown: "# Welcome", size: "huge", align: "center" }, scene: "calm" },
    "too long": { options: { markdown: LONG, size: "large" }, scene: "calm" },
    "numbered, to the end": { options: { markdown: "1. Ask\n2. Listen\n3. Help", align: "end" }, scene: "calm" },
  },
};

/** Images that the pictured server has, and one that it does not have. */
export const IMAGE = { stored: "skyline", missing: "deleted" } as const;

export const image: SpecimensOf<"image"> = {
  states: {
    ...stillStates<"image">({ asset: IMAGE.stored }, { asset: null }),
    "too small": never("one cell is enough"),
  },
  variants: {
    covering: { options: { asset: IMAGE.stored, fit: "cover", alt: "The office" }, scene: "calm" },
    missing: { options: { asset: IMAGE.missing }, scene: "calm" },
  },
};

const MESSAGES = ["Town hall at 16:00 in the canteen", "The lift in building B is out of order until Friday"];

export const ticker: SpecimensOf<"ticker"> = {
  states: stillStates<"ticker">({ messages: MESSAGES }, { messages: [] }),
  variants: {
    one: { options: { messages: MESSAGES.slice(1) }, scene: "calm" },
    long: { options: { messages: [`${MESSAGES.join(". ")}. ${MESSAGES.join(". ")}. Thank you.`] }, scene: "calm" },
  },
};

export const countdown: SpecimensOf<"countdown"> = {
  states: stillStates<"countdown">({ until: "2026-10-27T15:00:00Z", label: "Town hall" }, { until: null }),
  variants: {
    "in days": { options: { until: "2026-11-30T09:00:00Z" }, title: "Black week", scene: "calm" },
    over: { options: { until: "2026-10-27T09:00:00Z" }, scene: "calm" },
    since: { options: { until: "2026-10-27T09:00:00Z", whenOver: { show: "elapsed" } }, scene: "calm" },
    message: {
      options: { until: "2026-10-27T09:00:00Z", whenOver: { show: "message", message: "We are live!" } },
      scene: "calm",
    },
  },
};

export const embed: SpecimensOf<"embed"> = {
  states: stillStates<"embed">({ address: `https://${EMBED_HOST}/wall`, title: "Status" }, { address: null }),
  variants: {
    "not allowed": { options: { address: "https://intranet.example.net/" }, title: "Intranet", scene: "calm" },
  },
};
