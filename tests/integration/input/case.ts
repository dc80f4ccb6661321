import type fc from "fast-check";
import type { InputWorld } from "./world";

/** A handler's good request, and what each of its fields never takes. */
export interface InputCase {
  /** As in the table of routes. */
  readonly key: string;
  /** A request that would be carried out. */
  readonly body: (world: InputWorld) => Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, fc.Arbitrary<unknown>>>;
  /** The code of the conflict when `revision` is of another state; absent where nothing is compared. */
  readonly stale?: string;
  /** Whether anybody may ask, without being signed in. */
  readonly isPublic?: boolean;
}
