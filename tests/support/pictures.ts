/** A picture of one pixel; another one for each shade. */
export function gif(shade: number): Buffer {
  const bytes = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
  bytes[13] = shade;
  return bytes;
}
