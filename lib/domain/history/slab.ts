/** Values of the first piece of memory, 8 KB; each further one is twice as large, up to 256 KB. */
const FIRST = 1024;
const MOST = 32_768;

/**
 * Columns cut from few large pieces of memory. A chart of many queues lays out thousands of columns: were each a piece of its own, more time would
 * go into giving them back than into reading them.
 */
export class Slab {
  private values = new Float64Array(0);
  private used = 0;
  private next = FIRST;

  /** A column of zeros. */
  column(length: number): Float64Array {
    if (this.used + length > this.values.length) {
      this.values = new Float64Array(Math.max(this.next, length));
      this.used = 0;
      this.next = Math.min(MOST, 2 * this.next);
    }
    this.used += length;
    return this.values.subarray(this.used - length, this.used);
  }
}
