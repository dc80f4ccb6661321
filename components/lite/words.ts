import type { MetricWords } from "@/components/board/load-metric-words";
import { agentCountName } from "@/components/sheet/agent-count-name";
import { type MetricNames, metricNamesOf } from "@/components/sheet/metric-names";
import type { Messages } from "@/lib/messages/load";
import { type Translator, translatorOf } from "./translate";

export type TvWords = Translator<"tv">;

/** The words of a screen without React; those of a board are the full board's own. */
export interface Words {
  /** Language and, where the browser says it, region: how numbers and times are written. */
  readonly locale: string;
  readonly tv: TvWords;
  readonly board: Translator<"board">;
  readonly player: Translator<"player">;
  readonly tiles: Translator<"tiles">;
  readonly states: Translator<"states">;
  /** Of an error's code: its title, and what to do about it. */
  readonly error: (key: string) => string;
  readonly hasError: (code: string) => boolean;
}

/** @param locale a tag of `formatLocale` */
export function wordsOf(messages: Messages, locale: string): Words {
  const errors = translatorOf<"errors">(messages.errors, locale);
  return {
    locale,
    tv: translatorOf<"tv">(messages.tv, locale),
    board: translatorOf<"board">(messages.board, locale),
    player: translatorOf<"player">(messages.player, locale),
    tiles: translatorOf<"tiles">(messages.tiles, locale),
    states: translatorOf<"states">(messages.states, locale),
    error: (key) => errors(asErrorKey(key), { time: "none" }),
    hasError: (code) => errors.has(asErrorKey(`${code}.title`)),
  };
}

type ErrorKey = Parameters<Translator<"errors">>[0];

/** Holds because the caller has asked `hasError` before, or asks for "unknown", which is there. */
function asErrorKey(key: string): ErrorKey {
  return key as ErrorKey;
}

/** Names of metrics and of counts of agents. */
export function namesOf(words: Words, metrics: MetricWords): MetricNames {
  const known = metricNamesOf(metrics);
  const count = (key: string) => agentCountName(key, words.tiles, words.states);
  return { name: (key) => count(key) ?? known.name(key), short: (key) => count(key) ?? known.short(key) };
}
