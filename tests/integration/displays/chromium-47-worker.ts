import { nodesOf, parseScript, type ScriptNode, syntaxFault } from "@/tests/support/script-syntax";

/*
 * A service worker as Chromium 47 (December 2015) knows it, as far as ours asks for it: an allow-list, so a name that nobody has looked up fails. From
 * the compatibility tables of MDN and the release notes of V8.
 */

/** ES2015 that came with Chromium 49 (destructuring, defaults) and 52 at the latest, or is no better than what is there. */
const LATER_SYNTAX = new Set([
  ...["ObjectPattern", "ArrayPattern", "AssignmentPattern", "RestElement", "SpreadElement"],
  ...["YieldExpression", "MetaProperty", "ImportExpression", "AwaitExpression"],
]);

/** Names after a dot. */
const MEMBERS = new Set([
  // The language.
  ...["concat", "filter", "indexOf", "isArray", "length", "map", "reduce", "some", "test"],
  ...["all", "catch", "resolve", "then"],
  // The worker, its events and its pages. Messages have no waitUntil before 51: seeThrough looks.
  ...["addEventListener", "claim", "clients", "data", "location", "matchAll", "request", "respondWith", "skipWaiting"],
  "waitUntil",
  // Requests and answers. Before 49 no mode is "navigate", and before 57 no answer is said to be redirected: isNavigation and isOf know.
  ...["clone", "get", "headers", "href", "method", "mode", "ok", "origin", "pathname", "redirect", "redirected"],
  ...["status", "text", "url"],
  // Caches.
  ...["delete", "keys", "match", "open", "put"],
]);

/** What the worker itself calls a thing, in its own objects. */
const OWN_MEMBERS = new Set(["files", "isKept", "kind", "page", "response"]);

const GLOBALS = new Set(["Array", "Error", "Promise", "Response", "String", "URL"]);

/** What of a worker's script Chromium 47 would not read, or not have. */
export function laterThan47(source: string): readonly string[] {
  const fault = syntaxFault(source, 2015);
  if (fault !== null) return [fault];
  const script = parseScript(source, 2015);
  const nodes = nodesOf(script);
  return [
    // Before 49 `let` and `class` are for strict code alone.
    ...(isStrict(script) ? [] : ["not strict"]),
    ...nodes.filter(({ type }) => LATER_SYNTAX.has(type)).map(({ type }) => type),
    ...nodes.flatMap(memberOf).filter((name) => !MEMBERS.has(name) && !OWN_MEMBERS.has(name)),
    ...nodes.flatMap(madeOf).filter((name) => !GLOBALS.has(name)),
    ...nodes.flatMap(flagsOf).filter((flags) => /[^gim]/.test(flags)),
  ];
}

function isStrict({ body }: ScriptNode): boolean {
  return Array.isArray(body) && Object(body[0]).directive === "use strict";
}

function memberOf({ type, computed, property }: ScriptNode): readonly string[] {
  return type === "MemberExpression" && computed === false ? [String(Object(property).name)] : [];
}

/** What stands with a capital, as what a platform gives does. */
function madeOf({ type, name }: ScriptNode): readonly string[] {
  return type === "Identifier" && /^[A-Z][a-zA-Z]*[a-z]/.test(String(name)) ? [String(name)] : [];
}

function flagsOf({ type, regex }: ScriptNode): readonly string[] {
  return type === "Literal" && regex !== undefined ? [String(Object(regex).flags)] : [];
}
