"use client";

import { DisplayFailed } from "@/components/display/display-failed";

/** What a display shows whose page threw. Nobody is there to press anything: it is loaded anew by itself. */
export default function DisplayErrorPage() {
  return <DisplayFailed />;
}
