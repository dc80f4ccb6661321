import "server-only";
import type { Locale } from "@/lib/domain/locale";
import deAgent from "./de/agent.json";
import deAuth from "./de/auth.json";
import deBoard from "./de/board.json";
import deCommon from "./de/common.json";
import deCrash from "./de/crash.json";
import deErrors from "./de/errors.json";
import deMetrics from "./de/metrics.json";
import deQueue from "./de/queue.json";
import deStates from "./de/states.json";
import enAgent from "./en/agent.json";
import enAuth from "./en/auth.json";
import enBoard from "./en/board.json";
import enCommon from "./en/common.json";
import enCrash from "./en/crash.json";
import enErrors from "./en/errors.json";
import enMetrics from "./en/metrics.json";
import enQueue from "./en/queue.json";
import enStates from "./en/states.json";
import { type MessageTree, pseudoTree } from "./pseudo";

const en = {
  agent: enAgent,
  auth: enAuth,
  board: enBoard,
  common: enCommon,
  crash: enCrash,
  errors: enErrors,
  metrics: enMetrics,
  queue: enQueue,
  states: enStates,
};

/** The shape of every catalogue; English is the source. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

const de = {
  agent: deAgent,
  auth: deAuth,
  board: deBoard,
  common: deCommon,
  crash: deCrash,
  errors: deErrors,
  metrics: deMetrics,
  queue: deQueue,
  states: deStates,
};

/** Holds because pseudoTree keeps every key and turns words into words; a test compares the keys. */
function asMessages(tree: MessageTree): Messages {
  return tree as unknown as Messages;
}

let pseudo: Messages | null = null;

/** Every word of the product in one language. The pseudo-language is made from English the first time it is asked for. */
export function messagesOf(locale: Locale): Messages {
  if (locale === "de") return asMessages(de);
  if (locale === "en") return en;
  pseudo ??= asMessages(pseudoTree(en));
  return pseudo;
}

/** The named catalogues alone: what a page hands to its client components. */
export function pickMessages<N extends Namespace>(messages: Messages, names: readonly N[]): Pick<Messages, N> {
  const picked: Partial<Messages> = {};
  for (const name of names) picked[name] = messages[name];
  // Holds because the loop above has set each of the names.
  return picked as Pick<Messages, N>;
}
