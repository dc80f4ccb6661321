/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next task; kept any longer, the content would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
