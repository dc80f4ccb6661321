import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { pairingOptions } from "@/lib/client/displays/pairing";
import { HttpError } from "@/lib/client/query/http-error";
import type { DeviceFacts } from "@/lib/contracts/display/report";
import { checkPairingCode, readPairingCode } from "@/lib/domain/display/pairing-code";

export interface TypedCode {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** As displays show it. */
  readonly code: string;
  /** The device that shows it; null until one is found. */
  readonly device: DeviceFacts | null;
  readonly isLooking: boolean;
  readonly error: string | null;
}

/** The code in the field, and which device shows it: asked as soon as it is whole. `first` comes from a QR code. */
export function useCode(first: string): TypedCode {
  const t = useTranslations("displays.pair.errors");
  const [typed, type] = useState(first);
  const code = readPairingCode(typed);
  const check = checkPairingCode(code);
  const { data, error, isFetching } = useQuery(pairingOptions(code));
  const wrong = check === "unlike" || check === "long" ? t(check) : error === null ? null : t(reasonOf(error));
  return { typed, type, code, device: data?.device ?? null, isLooking: isFetching, error: wrong };
}

function reasonOf(error: Error): "unknown" | "limited" | "network" {
  if (!(error instanceof HttpError)) return "network";
  if (error.status === 404 || error.status === 400) return "unknown";
  return error.status === 429 ? "limited" : "network";
}
