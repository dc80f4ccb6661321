import type { Endpoint } from "../faults/schema";
import type { Region } from "../tenants";
import { agentsInQueueGroups } from "./agents-in-queue-groups";
import type { Answer } from "./answer";
import type { Call } from "./call";
import { createReport, listReportTypes, showReportData, showReportStatus, showReportType } from "./historical";
import {
  listAgents,
  listGroupAgents,
  listGroups,
  listQueueAgents,
  listQueues,
  showGroup,
  showGroupAgent,
  showQueue,
  showQueueAgent,
} from "./lists";

/** A request for one of the two APIs, as its path says. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly region: Region;
  readonly version: number;
  readonly endpoint: Endpoint;
  readonly handle: (call: Call) => Answer;
}

const REGION_PATHS: Readonly<Record<string, Region>> = { "": "us", "/eu": "eu", "/au": "ap", "/ca": "ca" };
const BASE = /^(|\/eu|\/au|\/ca)\/analytics\/cc\/v([1-5])\/realtime-metrics\/([^?]*?)\/?$/;

const HISTORICAL_BASE = /^(|\/eu|\/au|\/ca)\/analytics\/cc\/v([1-8])\/historical-metrics(?:\/([^?]*?))?\/?$/;

/** Reads a path; null when there is nothing there. Endpoints of v5 do not exist in older versions. */
export function findRoute(path: string): Route | null {
  return realtimeRoute(path) ?? historicalRoute(path);
}

function historicalRoute(path: string): Route | null {
  const match = HISTORICAL_BASE.exec(path);
  const region = REGION_PATHS[match?.[1] ?? "-"];
  if (match === null || region === undefined) return null;
  const found = historicalEndpoint((match[3] ?? "").split("/").map(decode));
  if (found === null) return null;
  const method = found.endpoint === "report-create" ? "POST" : "GET";
  return { method, region, version: Number(match[2]), endpoint: found.endpoint, handle: found.handle };
}

function historicalEndpoint(parts: readonly string[]): Found | null {
  const [first = "", second = ""] = parts;
  if (parts.length === 1 && first === "") return { endpoint: "report-create", handle: createReport };
  if (first === "report-types" && parts.length === 1) return { endpoint: "report-types", handle: listReportTypes };
  if (first === "report-types" && parts.length === 2)
    return { endpoint: "report-types", handle: () => showReportType(second) };
  if (parts.length !== 2) return null;
  if (second === "status") return { endpoint: "report-status", handle: (call) => showReportStatus(call, first) };
  if (second === "data") return { endpoint: "report-data", handle: (call) => showReportData(call, first) };
  return null;
}

function realtimeRoute(path: string): Route | null {
  const match = BASE.exec(path);
  const region = REGION_PATHS[match?.[1] ?? "-"];
  if (match === null || region === undefined) return null;
  const version = Number(match[2]);
  const parts = (match[3] ?? "").split("/").map(decode);
  const found = endpoint(parts);
  if (found === null || (version < 5 && found.sinceV5 === true)) return null;
  return { method: "GET", region, version, endpoint: found.endpoint, handle: found.handle };
}

type Found = { endpoint: Endpoint; handle: (call: Call) => Answer; sinceV5?: boolean };

function endpoint(parts: readonly string[]): Found | null {
  const [collection = "", id = "", inner = "", innerId = ""] = parts;
  if (parts.length === 1 && collection === "agents") return { endpoint: "agents", handle: listAgents, sinceV5: true };
  if (parts.length === 1 && collection === "agents-in-queue-groups") {
    return { endpoint: "agents-in-queue-groups", handle: agentsInQueueGroups, sinceV5: true };
  }
  if (collection === "queues") {
    if (parts.length === 1) return { endpoint: "queues", handle: listQueues };
    if (parts.length === 2) return { endpoint: "queue", handle: (call) => showQueue(call, id) };
    if (inner !== "agents") return null;
    if (parts.length === 3) return { endpoint: "queue-agents", handle: (call) => listQueueAgents(call, id) };
    if (parts.length === 4) return { endpoint: "queue-agent", handle: (call) => showQueueAgent(call, id, innerId) };
  }
  if (collection === "groups") {
    if (parts.length === 1) return { endpoint: "groups", handle: listGroups };
    if (parts.length === 2) return { endpoint: "group", handle: (call) => showGroup(call, id) };
    if (inner !== "agents") return null;
    if (parts.length === 3) return { endpoint: "group-agents", handle: (call) => listGroupAgents(call, id) };
    if (parts.length === 4) return { endpoint: "group-agent", handle: (call) => showGroupAgent(call, id, innerId) };
  }
  return null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
