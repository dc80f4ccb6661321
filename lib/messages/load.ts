import "server-only";
import { type Locale, localeOf } from "@/lib/domain/locale";
import { type CompiledTree, compileTree } from "./compile";
import deAccount from "./de/account.json";
import deAdmin from "./de/admin.json";
import deAgent from "./de/agent.json";
import deAudit from "./de/audit.json";
import deAuth from "./de/auth.json";
import deBoard from "./de/board.json";
import deCalculations from "./de/calculations.json";
import deCheck from "./de/check.json";
import deCombine from "./de/combine.json";
import deCommon from "./de/common.json";
import deConfiguration from "./de/configuration.json";
import deConnect from "./de/connect.json";
import deCrash from "./de/crash.json";
import deDesign from "./de/design.json";
import deDisplays from "./de/displays.json";
import deErrors from "./de/errors.json";
import deExpression from "./de/expression.json";
import deForms from "./de/forms.json";
import deLimits from "./de/limits.json";
import deLinks from "./de/links.json";
import deLists from "./de/lists.json";
import deMetrics from "./de/metrics.json";
import dePeople from "./de/people.json";
import dePlayer from "./de/player.json";
import deProviders from "./de/providers.json";
import deQueue from "./de/queue.json";
import deQueues from "./de/queues.json";
import deReplay from "./de/replay.json";
import deReport from "./de/report.json";
import deSettings from "./de/settings.json";
import deShared from "./de/shared.json";
import deStates from "./de/states.json";
import deTenants from "./de/tenants.json";
import deThresholds from "./de/thresholds.json";
import deTiles from "./de/tiles.json";
import deTv from "./de/tv.json";
import enAccount from "./en/account.json";
import enAdmin from "./en/admin.json";
import enAgent from "./en/agent.json";
import enAudit from "./en/audit.json";
import enAuth from "./en/auth.json";
import enBoard from "./en/board.json";
import enCalculations from "./en/calculations.json";
import enCheck from "./en/check.json";
import enCombine from "./en/combine.json";
import enCommon from "./en/common.json";
import enConfiguration from "./en/configuration.json";
import enConnect from "./en/connect.json";
import enCrash from "./en/crash.json";
import enDesign from "./en/design.json";
import enDisplays from "./en/displays.json";
import enErrors from "./en/errors.json";
import enExpression from "./en/expression.json";
import enForms from "./en/forms.json";
import enLimits from "./en/limits.json";
import enLinks from "./en/links.json";
import enLists from "./en/lists.json";
import enMetrics from "./en/metrics.json";
import enPeople from "./en/people.json";
import enPlayer from "./en/player.json";
import enProviders from "./en/providers.json";
import enQueue from "./en/queue.json";
import enQueues from "./en/queues.json";
import enReplay from "./en/replay.json";
import enReport from "./en/report.json";
import enSettings from "./en/settings.json";
import enShared from "./en/shared.json";
import enStates from "./en/states.json";
import enTenants from "./en/tenants.json";
import enThresholds from "./en/thresholds.json";
import enTiles from "./en/tiles.json";
import enTv from "./en/tv.json";
import { pseudoTree } from "./pseudo";

const en = {
  account: enAccount,
  admin: enAdmin,
  agent: enAgent,
  audit: enAudit,
  auth: enAuth,
  board: enBoard,
  calculations: enCalculations,
  check: enCheck,
  combine: enCombine,
  common: enCommon,
  configuration: enConfiguration,
  connect: enConnect,
  crash: enCrash,
  design: enDesign,
  displays: enDisplays,
  errors: enErrors,
  expression: enExpression,
  forms: enForms,
  limits: enLimits,
  links: enLinks,
  lists: enLists,
  metrics: enMetrics,
  people: enPeople,
  player: enPlayer,
  providers: enProviders,
  queue: enQueue,
  queues: enQueues,
  replay: enReplay,
  report: enReport,
  settings: enSettings,
  shared: enShared,
  states: enStates,
  tenants: enTenants,
  thresholds: enThresholds,
  tiles: enTiles,
  tv: enTv,
};

/** The shape of every catalogue; English is the source. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

const de = {
  account: deAccount,
  admin: deAdmin,
  agent: deAgent,
  audit: deAudit,
  auth: deAuth,
  board: deBoard,
  calculations: deCalculations,
  check: deCheck,
  combine: deCombine,
  common: deCommon,
  configuration: deConfiguration,
  connect: deConnect,
  crash: deCrash,
  design: deDesign,
  displays: deDisplays,
  errors: deErrors,
  expression: deExpression,
  forms: deForms,
  limits: deLimits,
  links: deLinks,
  lists: deLists,
  metrics: deMetrics,
  people: dePeople,
  player: dePlayer,
  providers: deProviders,
  queue: deQueue,
  queues: deQueues,
  replay: deReplay,
  report: deReport,
  settings: deSettings,
  shared: deShared,
  states: deStates,
  tenants: deTenants,
  thresholds: deThresholds,
  tiles: deTiles,
  tv: deTv,
};

/** Holds because next-intl reads a compiled tree like the one it was made from; a test compares what they say. */
function asMessages(tree: CompiledTree): Messages {
  return tree as unknown as Messages;
}

const trees = { en: () => en, de: () => de, "en-XA": () => pseudoTree(en) };
const compiled = new Map<Locale, Messages>();

/** Every word of the product in the language of a tag (`en-GB`), compiled the first time it is asked for. */
export function messagesOf(tag: string): Messages {
  const locale = localeOf(tag);
  const known = compiled.get(locale) ?? asMessages(compileTree(trees[locale]()));
  compiled.set(locale, known);
  return known;
}

/** The named catalogues alone: what a page hands to its client components. */
export function pickMessages<N extends Namespace>(messages: Messages, names: readonly N[]): Pick<Messages, N> {
  const picked: Partial<Messages> = {};
  for (const name of names) picked[name] = messages[name];
  // Holds because the loop above has set each of the names.
  return picked as Pick<Messages, N>;
}
