import "server-only";
import { inspect } from "node:util";

/**
 * An access token that shows itself to nobody but the request that carries it. `generation` tells one token of a
 * credential from the next, so that a late refusal of the old one does not cost the new one.
 */
export class Token {
  readonly generation: number;
  readonly #text: string;

  constructor(text: string, generation: number) {
    this.#text = text;
    this.generation = generation;
  }

  /** The value of the `Authorization` header. */
  header(): string {
    return `Bearer ${this.#text}`;
  }

  toJSON(): unknown {
    return "[token]";
  }

  [inspect.custom](): unknown {
    return "[token]";
  }
}
