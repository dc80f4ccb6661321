import { PRESSED } from "../scenes/queues";
import { liveStates } from "./live-states";
import { never, type SpecimensOf } from "./specimen";

export const outlook: SpecimensOf<"outlook"> = {
  states: liveStates<"outlook">({
    options: { queue: PRESSED },
    near: never("an estimate has no level"),
    breach: never("an estimate has no level"),
    "nothing chosen": { queue: null },
    gone: { queue: "closed-long-ago" },
    "cannot combine": never("it is of one queue"),
    "no base": never("it is of one queue"),
  }),
  variants: {
    "a service level that falls": { options: { queue: PRESSED }, scene: "near" },
    "a wait that grows": { options: { queue: PRESSED }, scene: "breach" },
    "agents alone": { options: { queue: PRESSED, parts: ["staffing"] }, scene: "breach" },
    "too little known": { options: { queue: "sales" }, scene: "calm" },
  },
};
