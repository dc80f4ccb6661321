/** The data behind the API move on every five seconds. */
export const REFRESH_MS = 5000;

export interface ClockOptions {
  /** Virtual seconds a real second. */
  readonly speed: number;
  /** Real time by default. */
  readonly now?: () => number;
  /** A clock that stands still until it is advanced; starts here, epoch ms. */
  readonly manualFrom?: number;
}

/** The simulator's time: the wall's (tokens expire by it) and the centre's (it may run faster). Epoch ms. */
export class SimulatorClock {
  readonly #speed: number;
  readonly #now: () => number;
  readonly #startedAt: number;
  #manual: number | null;

  constructor(options: ClockOptions) {
    this.#speed = options.speed;
    this.#now = options.now ?? Date.now;
    this.#manual = options.manualFrom ?? null;
    this.#startedAt = this.wall();
  }

  get isManual(): boolean {
    return this.#manual !== null;
  }

  wall(): number {
    return this.#manual ?? this.#now();
  }

  /** The centre's time, which is also what the Date header says. */
  virtual(): number {
    return this.#startedAt + Math.round((this.wall() - this.#startedAt) * this.#speed);
  }

  /** The moment the data served now were taken. */
  snapshotAt(): number {
    return Math.floor(this.virtual() / REFRESH_MS) * REFRESH_MS;
  }

  /** Moves a manual clock on. Throws on any other. */
  advance(ms: number): void {
    if (this.#manual === null) throw new Error("only a manual clock can be advanced");
    this.#manual += ms;
  }
}
