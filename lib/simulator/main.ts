import { parseArgs } from "node:util";
import { z } from "zod";
import { startSimulator } from "./server";
import { SIZES } from "./sizes/sizes";

const HELP = `A contact centre that behaves, served as the 8x8 APIs. See lib/simulator/README.md.
  --port 0 --seed 7 --size small|medium|large|huge --speed 1 --tenants N
  --scale fraction|hundred --single-row array|object --wrong-region 401|404 --token-seconds 1800 --manual-clock --hostile`;

const flagsSchema = z.strictObject({
  port: z.coerce.number().int().min(0).max(65_535).optional(),
  seed: z.coerce.number().int().min(0).optional(),
  size: z.enum(SIZES).optional(),
  speed: z.coerce.number().positive().max(3600).optional(),
  tenants: z.coerce.number().int().min(1).max(1000).optional(),
  scale: z.enum(["fraction", "hundred"]).optional(),
  "single-row": z.enum(["array", "object"]).optional(),
  "wrong-region": z.enum(["401", "404"]).optional(),
  "token-seconds": z.coerce.number().int().min(2).optional(),
  "manual-clock": z.boolean().optional(),
  hostile: z.boolean().optional(),
});
type Flags = z.infer<typeof flagsSchema>;

function readFlags(): Flags {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      seed: text,
      size: text,
      speed: text,
      tenants: text,
      scale: text,
      "single-row": text,
      "wrong-region": text,
      "token-seconds": text,
      "manual-clock": { type: "boolean" },
      hostile: { type: "boolean" },
    },
  });
  return flagsSchema.parse(values);
}

async function main(): Promise<void> {
  let flags: Flags;
  try {
    flags = readFlags();
  } catch (error) {
    const why =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
    process.stderr.write(`${why}\n${HELP}\n`);
    process.exitCode = 2;
    return;
  }
  const { port, seed, size, speed, tenants, scale } = flags;
  const simulator = await startSimulator({
    ...(port === undefined ? {} : { port }),
    ...(seed === undefined ? {} : { seed }),
    ...(size === undefined ? {} : { size }),
    ...(speed === undefined ? {} : { speed }),
    ...(tenants === undefined ? {} : { tenants }),
    ...(scale === undefined ? {} : { scale }),
    ...(flags["single-row"] === undefined ? {} : { singleRow: flags["single-row"] }),
    ...(flags["wrong-region"] === undefined ? {} : { wrongRegion: flags["wrong-region"] === "401" ? 401 : 404 }),
    ...(flags["token-seconds"] === undefined ? {} : { tokenSeconds: flags["token-seconds"] }),
    ...(flags.hostile === true ? { hostile: true } : {}),
    ...(flags["manual-clock"] === true ? { clock: "manual" as const, startAt: Date.now() } : {}),
  });
  process.stdout.write(`${JSON.stringify({ url: simulator.url, tenants: simulator.tenants })}\n`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      simulator.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
