import "server-only";
import { isAbsolute, resolve } from "node:path";
import * as z from "zod";
import { isLoopback } from "@/lib/domain/loopback";
import { REGIONS } from "@/lib/domain/region";

/** How one environment variable is read, and the sentence a person gets when it cannot be. */
interface Variable<T> {
  readonly name: string;
  readonly schema: z.ZodType<T, string | undefined>;
  /** What the value must be; completes "NAME is …: it must be …". */
  readonly rule: string;
  readonly example: string;
  /** Secret values are never repeated in a message. */
  readonly secret?: boolean;
}

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

const siteUrl = z
  .string()
  .refine((text) => {
    const url = parseUrl(text);
    return (
      url !== null &&
      /^https?:$/.test(url.protocol) &&
      url.pathname === "/" &&
      !url.search &&
      !url.hash &&
      !url.username
    );
  })
  .transform((text) => new URL(text).origin);

/** Plain http would send the key in the clear: only to this machine, or to a name without a dot (a container beside this one). */
const baseUrl = z
  .string()
  .refine((text) => {
    const url = parseUrl(text);
    if (url === null || url.search || url.hash || url.username) return false;
    if (url.protocol === "https:") return true;
    return url.protocol === "http:" && (isLoopback(url.hostname) || /^[a-z0-9-]+$/i.test(url.hostname));
  })
  .transform((text) => text.replace(/\/+$/, ""));

/** Whole names: a page's policy and a tile's address are held against them letter by letter. */
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

const hosts = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ""),
  )
  .pipe(z.array(z.string().regex(HOST)).max(50));

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const VARIABLES = {
  port: {
    name: "PORT",
    schema: wholeNumber(1, 65535).default(3000),
    rule: "a whole number from 1 to 65535",
    example: "PORT=3000",
  },
  // TVs and desks on the network are what the product is for, so it listens on all interfaces unless told otherwise.
  host: {
    name: "HOST",
    schema: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]{1,253}$/)
      .default("0.0.0.0"),
    rule: "an address or host name to listen on",
    example: "HOST=127.0.0.1",
  },
  url: {
    name: "WALLBOARD_URL",
    schema: siteUrl.optional(),
    rule: "the address people type, http or https, without a path",
    example: "WALLBOARD_URL=https://wallboard.example.com",
  },
  dataDir: {
    name: "WALLBOARD_DATA_DIR",
    schema: z
      .string()
      .default("./data")
      .transform((path) => (isAbsolute(path) ? path : resolve(path))),
    rule: "a folder",
    example: "WALLBOARD_DATA_DIR=./data",
  },
  databaseUrl: {
    name: "DATABASE_URL",
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .optional(),
    rule: "a PostgreSQL address (leave it out to use SQLite)",
    example: "DATABASE_URL=postgres://wallboard:password@localhost:5432/wallboard",
    secret: true,
  },
  secret: {
    name: "WALLBOARD_SECRET",
    schema: z.string().min(32).max(1024).optional(),
    rule: "at least 32 characters",
    example: "WALLBOARD_SECRET=$(openssl rand -base64 32)",
    secret: true,
  },
  adminEmail: {
    name: "WALLBOARD_ADMIN_EMAIL",
    schema: email.optional(),
    rule: "an e-mail address",
    example: "WALLBOARD_ADMIN_EMAIL=ada@example.com",
  },
  adminPassword: {
    name: "WALLBOARD_ADMIN_PASSWORD",
    schema: z.string().min(12).max(256).optional(),
    rule: "12 to 256 characters",
    example: "WALLBOARD_ADMIN_PASSWORD='four words you will remember'",
    secret: true,
  },
  apiKey: {
    name: "EIGHTX8_API_KEY",
    schema: z
      .string()
      .regex(/^[\x21-\x39\x3b-\x7e]{1,512}$/)
      .optional(),
    rule: "the key as the 8x8 Admin Console shows it, without spaces or colons",
    example: "EIGHTX8_API_KEY=eght_…",
    secret: true,
  },
  apiSecret: {
    name: "EIGHTX8_API_SECRET",
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{1,512}$/)
      .optional(),
    rule: "the secret as the 8x8 Admin Console shows it, without spaces",
    example: "EIGHTX8_API_SECRET=…",
    secret: true,
  },
  region: {
    name: "EIGHTX8_REGION",
    schema: z.enum(REGIONS).default("us"),
    rule: `one of ${REGIONS.join(", ")}`,
    example: "EIGHTX8_REGION=eu",
  },
  tenantName: {
    name: "EIGHTX8_TENANT",
    schema: z
      .string()
      .trim()
      .regex(/^[\x20-\x7e]{1,128}$/)
      .optional(),
    rule: "the tenant's name at 8x8, at most 128 plain characters",
    example: "EIGHTX8_TENANT=acme01",
  },
  baseUrl: {
    name: "EIGHTX8_BASE_URL",
    schema: baseUrl.optional(),
    rule: "an https address (http only on this machine or to a neighbouring container), without a query",
    example: "EIGHTX8_BASE_URL=http://127.0.0.1:4008",
  },
  pollSeconds: {
    name: "WALLBOARD_POLL_SECONDS",
    schema: wholeNumber(5, 3600).default(5),
    rule: "a whole number of seconds from 5 to 3600 (8x8 refreshes every 5 seconds)",
    example: "WALLBOARD_POLL_SECONDS=5",
  },
  historyDays: {
    name: "WALLBOARD_HISTORY_DAYS",
    schema: wholeNumber(1, 60).default(8),
    rule: "a whole number of days from 1 to 60 (how long single minutes are kept)",
    example: "WALLBOARD_HISTORY_DAYS=8",
  },
  historyMonths: {
    name: "WALLBOARD_HISTORY_MONTHS",
    schema: wholeNumber(1, 60).default(13),
    rule: "a whole number of months from 1 to 60 (how long quarters of an hour are kept)",
    example: "WALLBOARD_HISTORY_MONTHS=13",
  },
  logLevel: {
    name: "LOG_LEVEL",
    schema: z.enum(LOG_LEVELS).default("info"),
    rule: `one of ${LOG_LEVELS.join(", ")}`,
    example: "LOG_LEVEL=info",
  },
  release: {
    name: "WALLBOARD_RELEASE",
    schema: z
      .string()
      .trim()
      .regex(/^[\w.+-]{1,64}$/)
      .optional(),
    rule: "at most 64 letters, digits and . + - _",
    example: "WALLBOARD_RELEASE=2.4.1",
  },
  embedHosts: {
    name: "WALLBOARD_EMBED_HOSTS",
    schema: hosts.default([]),
    rule: "host names, at most 50, separated by commas, without https:// and without a port",
    example: "WALLBOARD_EMBED_HOSTS=status.example.com,maps.example.com",
  },
  backfill: {
    name: "WALLBOARD_BACKFILL",
    schema: z
      .enum(["0", "1"])
      .default("1")
      .transform((text) => text === "1"),
    rule: "0 or 1 (0 never asks 8x8's Historical API for what was not recorded)",
    example: "WALLBOARD_BACKFILL=1",
  },
  pseudoLocale: {
    name: "WALLBOARD_PSEUDO_LOCALE",
    schema: z
      .enum(["0", "1"])
      .default("0")
      .transform((text) => text === "1"),
    rule: "0 or 1 (1 lets a browser ask for the pseudo-language of the layout tests)",
    example: "WALLBOARD_PSEUDO_LOCALE=0",
  },
} satisfies Record<string, Variable<unknown>>;

type Table = typeof VARIABLES;
/** Each variable's value after parsing. */
export type Values = { readonly [Key in keyof Table]: z.output<Table[Key]["schema"]> };
