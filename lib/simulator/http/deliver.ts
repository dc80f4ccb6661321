import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "../faults/schema";
import type { Answer } from "./answer";

/** Writes an answer, or what a fault makes of it. `date` is the simulator's own time, epoch ms. */
export function deliver(response: ServerResponse, answer: Answer, faults: readonly Fault[], date: number): void {
  const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
  if (faults.some((fault) => fault.kind === "hang")) return;
  const deliverOddly = faults.map(distortionOf).find((distortion) => distortion !== null);
  if (deliverOddly === undefined || deliverOddly === null) write(response, answer.status, text, answer.headers, date);
  else deliverOddly(response, answer, text, date);
}

type Distortion = (response: ServerResponse, answer: Answer, text: string, date: number) => void;

/** What a fault does to the delivery; null for those that struck earlier. */
function distortionOf(fault: Fault): Distortion | null {
  switch (fault.kind) {
    case "drop":
      return fault.when === "mid-body" ? cutOff : (response) => response.socket?.destroy();
    case "truncated":
      return (response, { status, headers }, text, date) =>
        write(response, status, text.slice(0, Math.max(1, Math.floor(text.length * 0.6))), headers, date);
    case "empty":
      return (response, { status, headers }, _, date) => write(response, status, "", headers, date);
    case "html":
      return (response, _, __, date) =>
        write(response, fault.status, MAINTENANCE_PAGE, { "Content-Type": "text/html; charset=utf-8" }, date);
    case "oversized":
      return (response, _, __, date) => flood(response, fault.bytes, date);
    default:
      return null;
  }
}

const MAINTENANCE_PAGE =
  "<!DOCTYPE html><html><head><title>Scheduled maintenance</title></head><body><h1>We will be back soon</h1></body></html>";

function headersOf(headers: Answer["headers"], date: number): Record<string, string> {
  return { "Content-Type": "application/json;charset=UTF-8", Date: new Date(date).toUTCString(), ...headers };
}

function write(response: ServerResponse, status: number, text: string, headers: Answer["headers"], date: number): void {
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...headersOf(headers, date), "Content-Length": String(length) });
  response.end(text);
}

/** Promises the whole body, sends half of it and hangs up. */
function cutOff(response: ServerResponse, answer: Answer, text: string, date: number): void {
  const length = Buffer.byteLength(text);
  response.writeHead(answer.status, { ...headersOf(answer.headers, date), "Content-Length": String(length) });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy());
}

/** A body that does not end before `bytes` have been sent, a megabyte at a time and only as fast as it is read. */
function flood(response: ServerResponse, bytes: number, date: number): void {
  response.writeHead(200, headersOf({}, date));
  const chunk = Buffer.alloc(1024 * 1024, 0x20);
  let left = bytes;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      const size = Math.min(left, chunk.length);
      left -= size;
      if (!response.write(size === chunk.length ? chunk : chunk.subarray(0, size))) {
        response.once("drain", more);
        return;
      }
    }
    if (!response.destroyed) response.end("[]");
  };
  more();
}

/** The body of a small request as text. Rejects when it is larger than a megabyte or breaks off. */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > 1024 * 1024) reject(new Error("the body is too large"));
      else chunks.push(chunk);
    });
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
  });
}
