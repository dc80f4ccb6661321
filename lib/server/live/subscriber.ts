import "server-only";
import type { Bytes } from "./encode";
import type { Outlet, OutletEvents } from "./outlet";

/** What a viewer follows. */
export interface Source {
  /** The chunks that bring a viewer up to date: the whole view as it is now. */
  snapshot(): readonly Bytes[];
  /** Called once for each viewer, whoever ended it. */
  left(viewer: Subscriber): void;
}

/**
 * One viewer. Who reads too slowly gets no patches meanwhile, and one fresh snapshot once there is room again, so that no viewer's memory
 * grows.
 */
export class Subscriber implements OutletEvents {
  private behind = false;
  private alive = true;

  constructor(
    private readonly source: Source,
    private readonly outlet: Outlet,
    private readonly ended: () => void,
  ) {}

  /** Begins with `opening`; the viewer may be gone already. */
  open(opening: readonly Bytes[]): void {
    this.outlet.open(this);
    for (const chunk of opening) if (this.alive) this.outlet.write(chunk);
  }

  room(): void {
    if (!this.behind || !this.alive) return;
    this.behind = false;
    for (const chunk of this.source.snapshot()) this.outlet.write(chunk);
  }

  gone(): void {
    if (!this.alive) return;
    this.alive = false;
    this.source.left(this);
    this.ended();
  }

  /** An event that moves the view on; skipped for a slow viewer, who gets the whole view later. */
  send(chunk: Bytes): void {
    if (!this.alive || this.behind) return;
    if (this.outlet.isFull()) this.behind = true;
    else this.outlet.write(chunk);
  }

  /** What the viewer has no longer counts: it gets the whole view. */
  anew(): void {
    if (!this.alive || this.behind) return;
    if (this.outlet.isFull()) this.behind = true;
    else for (const chunk of this.source.snapshot()) this.outlet.write(chunk);
  }

  /** An event that may be lost: a slow viewer has enough to read. */
  offer(chunk: Bytes): void {
    if (this.alive && !this.behind && !this.outlet.isFull()) this.outlet.write(chunk);
  }

  /** Ends the stream, with a last word if there is one. However often it is called, it ends once. */
  close(lastWord?: Bytes): void {
    if (!this.alive) return;
    if (lastWord !== undefined) this.outlet.write(lastWord);
    this.gone();
    this.outlet.end();
  }
}
